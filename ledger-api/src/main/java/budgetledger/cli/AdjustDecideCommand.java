package budgetledger.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

/// Ends an adjustment without moving a figure, or gives it back, with a reason: `withdraw`, `reject`, `return`.
@Command
final class AdjustDecideCommand implements Callable<Integer> {
    private final String step;
    private final Terminal terminal;
    private final Words words;

    @Mixin
    private final AdjustStep adjustment = new AdjustStep();

    @Mixin
    private final ReasonOptions reason = new ReasonOptions();

    /// @param step as the service names it: `withdrawal`, `rejection`, `return`
    AdjustDecideCommand(String step, Terminal terminal, Words words) {
        this.step = step;
        this.terminal = terminal;
        this.words = words;
    }

    @Override
    public Integer call() throws ServiceProblem {
        JsonNode body = reason.alone(words);
        return step.equals("return") ? adjustment.take(step, body, terminal, words)
                : adjustment.takeFinal(step, body, terminal, words);
    }
}
