package budgetledger.cli;

import java.util.List;
import java.util.concurrent.Callable;

import budgetledger.money.Money;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/// Approves a submitted adjustment, whole or with less on its lines than was asked for.
@Command(name = "approve")
final class AdjustApproveCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Words words;

    /// One for each line, in the order of the lines.
    @Option(names = "--amount", paramLabel = "AMOUNT", converter = LineSyntax.AmountConverter.class)
    private List<Money> amounts = List.of();

    @Mixin
    private final AdjustStep step = new AdjustStep();

    AdjustApproveCommand(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    @Override
    public Integer call() throws ServiceProblem {
        ObjectNode body = ContentOptions.nothing();
        if (!amounts.isEmpty()) {
            var array = body.putArray("amounts");
            amounts.forEach(amount -> array.add(amount.yuan()));
        }
        return step.takeFinal("approval", amounts.isEmpty() ? null : body, terminal, words);
    }
}
