package budgetledger.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Writes an adjustment down; no figure moves.
@Command(name = "new")
final class AdjustNewCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Words words;

    @Mixin
    private final ContentOptions content = new ContentOptions();

    @Mixin
    private final WriteOptions options = new WriteOptions();

    AdjustNewCommand(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    @Override
    public Integer call() throws ServiceProblem {
        var body = content.body(ContentOptions.nothing(), words);
        return new Writing(options, terminal, words).send(new Writing.Change("POST", AdjustVerbs.PATH, null, body),
                AdjustmentAnswer.class, AdjustVerbs.printer(options, terminal, words));
    }
}
