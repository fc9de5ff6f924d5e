package budgetledger.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Adds a note to an adjustment, also after it was decided.
@Command(name = "note")
final class AdjustNoteCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Words words;

    @Parameters(index = "0", paramLabel = "ID")
    private String id = "";

    @Parameters(index = "1", paramLabel = "TEXT")
    private String text = "";

    @Mixin
    private final WriteOptions options = new WriteOptions();

    AdjustNoteCommand(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    @Override
    public Integer call() throws ServiceProblem {
        var body = ContentOptions.nothing().put("text", text);
        return new Writing(options, terminal, words).send(
                new Writing.Change("POST", AdjustVerbs.path(id) + "/notes", null, body), AdjustmentAnswer.class,
                answer -> new AdjustmentReport(answer, options.unit, words).steps().forEach(terminal.out()::println));
    }
}
