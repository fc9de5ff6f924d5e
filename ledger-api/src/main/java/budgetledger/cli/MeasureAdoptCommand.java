package budgetledger.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Adopts a proposed measure; never by who proposed it.
@Command(name = "adopt")
final class MeasureAdoptCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Words words;

    @Mixin
    private final MeasureTarget measure = new MeasureTarget();

    MeasureAdoptCommand(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    @Override
    public Integer call() throws ServiceProblem {
        return measure.decide("adoption", null, terminal, words);
    }
}
