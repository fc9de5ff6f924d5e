package budgetledger.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import budgetledger.budget.Provenance;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/// Authorises original amounts (批复), in one document or several.
@Command(name = "enact")
final class BudgetEnactCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Words words;

    @Mixin
    private final BudgetTarget budget = new BudgetTarget();

    @Mixin
    private final ActOptions act = new ActOptions();

    @Option(names = "--provenance", paramLabel = "PROVENANCE", converter = Choices.Origin.class)
    private @Nullable Provenance provenance;

    @Option(names = "--line", paramLabel = "LINE=AMOUNT", converter = LineSyntax.Converter.class)
    private List<LineSyntax> lines = List.of();

    @Option(names = "--from", paramLabel = "FILE")
    private @Nullable Path from;

    @Mixin
    private final WriteOptions options = new WriteOptions();

    BudgetEnactCommand(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    /// What the service answers to `POST …/enactments`.
    ///
    /// @param part number of the document among those that enacted the budget
    record Answer(String department, int year, int part, List<LineChange> lines, long position) {
        public Answer {
            lines = List.copyOf(lines);
        }
    }

    @Override
    public Integer call() throws ServiceProblem {
        ObjectNode body = ContentOptions.nothing();
        if (from != null) {
            ContentOptions.fromFile(from, body, words);
        }
        act.into(body, words);
        Json.put(body, "provenance", provenance);
        if (!lines.isEmpty()) {
            body.set("lines", Json.lines(lines));
        }
        Json.require(body, List.of("/effectiveOn", "/reason/code", "/reason/text", "/document/title"), words);
        if (!body.has("breakdowns")) {
            Json.require(body, List.of("/lines"), words);
        }
        Writing writing = new Writing(options, terminal, words);
        writing.confirm(words.text("confirm.enactments", budget.department, budget.year, body.path("lines").size()));
        return writing.send(new Writing.Change("POST", budget.path() + "/enactments", null, body), Answer.class,
                this::print);
    }

    private void print(Answer answer) {
        terminal.out().println(words.text("budget.enacted", answer.department(), answer.year(), answer.part(),
                answer.position()));
        LineChange.table(answer.lines(), options.unit, words).forEach(terminal.out()::println);
        terminal.err().println(words.text("budget.next.ENACTED", answer.department(), answer.year()));
    }
}
