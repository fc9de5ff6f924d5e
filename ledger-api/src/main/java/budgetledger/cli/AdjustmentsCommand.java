package budgetledger.cli;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import budgetledger.budget.AdjustmentStatus;
import budgetledger.cli.Table.Align;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lists the adjustments of a department, newest first.
@Command
final class AdjustmentsCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Words words;

    @Parameters(index = "0", paramLabel = "DEPARTMENT")
    private String department = "";

    @Option(names = "--year", paramLabel = "YEAR")
    private @Nullable Integer year;

    @Option(names = "--status", paramLabel = "STATUS", converter = Choices.Status.class)
    private @Nullable AdjustmentStatus status;

    @Option(names = "--before", paramLabel = "EVENT")
    private @Nullable Long before;

    @Option(names = "--limit", paramLabel = "NUMBER")
    private int limit = 20;

    @Mixin
    private final ServerOptions server = new ServerOptions();

    AdjustmentsCommand(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    /// What the service answers to `GET /api/v1/adjustments`.
    record Answer(List<Adjustment> adjustments, Map<String, String> links) {
        public Answer {
            adjustments = List.copyOf(adjustments);
            links = Map.copyOf(links);
        }
    }

    record Adjustment(
            String id,
            int year,
            String kind,
            String status,
            String maker,
            @Nullable String decidedBy,
            String effectiveOn,
            Contribution.Reason reason,
            Contribution.Document document,
            int lines,
            long draftedAtPosition) {}

    @Override
    public Integer call() throws ServiceProblem {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("department", department);
        if (year != null) {
            query.put("year", year.toString());
        }
        if (status != null) {
            query.put("status", status.name());
        }
        if (before != null) {
            query.put("before", before.toString());
        }
        query.put("limit", Integer.toString(limit));
        return Verbs.answer(server, terminal, words, "/api/v1/adjustments", query, Answer.class, this::print);
    }

    private void print(Answer answer) {
        if (answer.adjustments().isEmpty()) {
            terminal.err().println(words.text("adjustments.none"));
            return;
        }
        Iterator<String> lines = table(answer.adjustments()).lines("").iterator();
        terminal.out().println(lines.next());
        EventText text = new EventText(words);
        for (Adjustment adjustment : answer.adjustments()) {
            terminal.out().println(lines.next());
            terminal.out().println("    " + words.text("adjustments.id") + adjustment.id());
            text.why(adjustment.reason(), adjustment.document(), "    ").forEach(terminal.out()::println);
        }
        if (answer.links().containsKey("next")) {
            long last = answer.adjustments().getLast().draftedAtPosition();
            terminal.err().println(words.text("adjustments.more", last));
        }
    }

    private Table table(List<Adjustment> adjustments) {
        Table table = new Table(Align.RIGHT, Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT,
                Align.RIGHT).row(List.of("written", "status", "kind", "year", "effective", "maker", "decided", "lines")
                        .stream().map(column -> words.text("adjustments." + column)).toList());
        for (Adjustment adjustment : adjustments) {
            table.row(Long.toString(adjustment.draftedAtPosition()), words.word("status", adjustment.status()),
                    words.word("act", adjustment.kind()), Integer.toString(adjustment.year()),
                    adjustment.effectiveOn(), adjustment.maker(),
                    adjustment.decidedBy() == null ? "" : adjustment.decidedBy(), Integer.toString(adjustment.lines()));
        }
        return table;
    }
}
