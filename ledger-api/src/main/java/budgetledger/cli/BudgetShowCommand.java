package budgetledger.cli;

import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Shows where a budget stands in its year.
@Command(name = "show")
final class BudgetShowCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Words words;

    @Mixin
    private final BudgetTarget budget = new BudgetTarget();

    @Mixin
    private final ServerOptions server = new ServerOptions();

    BudgetShowCommand(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    @Override
    public Integer call() throws ServiceProblem {
        return Verbs.answer(server, terminal, words, budget.path(), Map.of(), BudgetAnswer.class,
                answer -> answer.print(terminal, words));
    }
}
