package budgetledger.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Takes a proposed measure back, or turns it down, with a reason.
@Command(name = "drop")
final class MeasureDropCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Words words;

    @Mixin
    private final MeasureTarget measure = new MeasureTarget();

    @Mixin
    private final ReasonOptions reason = new ReasonOptions();

    MeasureDropCommand(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    @Override
    public Integer call() throws ServiceProblem {
        return measure.decide("cancellation", reason.alone(words), terminal, words);
    }
}
