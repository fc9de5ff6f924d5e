package budgetledger.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import budgetledger.cli.Table.Align;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A batch as the service tells it: what became of its rows, or where its adjustments stand now.
///
/// @param decision ACCEPTED or REFUSED, in the answer to a batch
/// @param id null in a dry run
/// @param counts in the answer to a batch
/// @param results in the answer to a batch
/// @param rows of a batch that was asked for
/// @param statuses of a batch that was asked for: how many of its adjustments stand where
record BatchAnswer(@Nullable String decision, @Nullable String id, String mode, boolean submit,
        @Nullable String reverses, @Nullable Counts counts, @Nullable List<Row> results, @Nullable List<Row> rows,
        @Nullable Map<String, Integer> statuses) {
    public BatchAnswer {
        Objects.requireNonNull(mode);
    }

    record Counts(int rows, int accepted, int refused, int notReached) {}

    /// @param index from 0
    /// @param adjustment its id, or the adjustment as it stands now
    /// @param refusal why it was refused
    record Row(int index, String state, @Nullable JsonNode adjustment,
            @Nullable Problem refusal) {
        private List<String> cells(Words words) {
            String id = adjustment == null ? "" : adjustment.isString() ? adjustment.stringValue()
                    : adjustment.path("id").asString("");
            String status = adjustment == null || adjustment.isString() ? words.word("row", state)
                    : words.word("status", adjustment.path("status").asString(""));
            return List.of(Integer.toString(index + 1), status, refusal == null ? id : refusal.headline(words));
        }
    }

    /// Whether a row was not carried out.
    boolean hasRefusals() {
        return counts != null && counts.refused() + counts.notReached() > 0;
    }

    List<String> lines(Words words) {
        List<String> lines = new ArrayList<>();
        if (id != null) {
            lines.add(words.text("batch.headline", id));
        }
        if (reverses != null) {
            lines.add(words.text("batch.reverses", reverses));
        }
        if (counts != null) {
            lines.add(words.text("batch.counts", counts.rows(), counts.accepted(), counts.refused(),
                    counts.notReached()));
        }
        if (statuses != null) {
            statuses.forEach((status, number) -> lines.add(words.word("status", status) + "  " + number));
        }
        Table table = new Table(Align.RIGHT, Align.LEFT, Align.LEFT).row(words.text("batch.row"),
                words.text("batch.state"), words.text("batch.adjustment"));
        List<Row> all = results == null ? rows == null ? List.of() : rows : results;
        all.forEach(row -> table.row(row.cells(words)));
        lines.addAll(table.lines(""));
        return lines;
    }
}
