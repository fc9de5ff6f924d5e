package budgetledger.cli;

import java.util.ArrayList;
import java.util.List;

import budgetledger.cli.Table.Align;
import org.jspecify.annotations.Nullable;

/// A replay as the service tells it.
record ReplayAnswer(
        String id, String state, @Nullable Progress progress, @Nullable Long position, @Nullable Boolean same,
        @Nullable Boolean replaced, @Nullable Difference first, List<Compared> tables, @Nullable String error) {
    public ReplayAnswer {
        tables = List.copyOf(tables);
    }

    record Progress(String phase, int percent) {
        String text(Words words) {
            return words.text("replay.phase." + phase, percent);
        }
    }

    record Compared(String table, String rebuilt, boolean same) {}

    record Difference(String table, String kind, String key, List<String> columns, long position,
            @Nullable Event event) {
        public Difference {
            columns = List.copyOf(columns);
        }

        String text(Words words) {
            String what = words.text("replay.kind." + kind, String.join(", ", columns));
            return event == null ? words.text("replay.first-nowhere", table, key, what, Long.toString(position))
                    : words.text("replay.first", table, key, what, Long.toString(position), event.type(), event.id());
        }
    }

    record Event(String id, String type) {}

    boolean isRunning() {
        return "RUNNING".equals(state);
    }

    boolean differs() {
        return Boolean.FALSE.equals(same);
    }

    List<String> lines(Words words) {
        Table table = new Table(Align.LEFT, Align.LEFT, Align.LEFT).row(words.text("replay.table"),
                words.text("replay.result"), words.text("replay.digest"));
        tables.forEach(compared -> table.row(compared.table(),
                words.text(compared.same() ? "replay.same" : "replay.differs"), compared.rebuilt()));
        List<String> lines = new ArrayList<>();
        lines.add(words.text("replay.headline", String.valueOf(position)));
        lines.addAll(table.lines(""));
        if (first != null) {
            lines.add(first.text(words));
        }
        lines.add(words.text(Boolean.TRUE.equals(replaced) ? "replay.replaced"
                : differs() ? "replay.left" : "replay.nothing-to-do"));
        return lines;
    }
}
