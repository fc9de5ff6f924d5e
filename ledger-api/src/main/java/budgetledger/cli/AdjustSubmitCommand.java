package budgetledger.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Hands a draft over for another person's decision.
@Command(name = "submit")
final class AdjustSubmitCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Words words;

    @Mixin
    private final AdjustStep step = new AdjustStep();

    AdjustSubmitCommand(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    @Override
    public Integer call() throws ServiceProblem {
        return step.take("submission", null, terminal, words);
    }
}
