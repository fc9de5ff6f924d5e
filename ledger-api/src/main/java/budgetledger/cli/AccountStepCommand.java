package budgetledger.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Locks an account, unlocks it, or gives it another initial password: `lock`, `unlock`, `reset`.
@Command
final class AccountStepCommand implements Callable<Integer> {
    private final String step;
    private final Terminal terminal;
    private final Words words;

    @Parameters(index = "0", paramLabel = "NAME")
    private String name = "";

    @Mixin
    private final ServerOptions server = new ServerOptions();

    /// @param step as the service names it
    AccountStepCommand(String step, Terminal terminal, Words words) {
        this.step = step;
        this.terminal = terminal;
        this.words = words;
    }

    @Override
    public Integer call() throws ServiceProblem {
        String path = "/api/v1/accounts/" + LedgerService.segment(name) + "/" + step;
        return step.equals("reset")
                ? Verbs.change(server, terminal, words, "PUT", path, null, AccountAnswer.class,
                        answer -> answer.print(terminal, words))
                : Verbs.change(server, terminal, words, "PUT", path, null, AccountAnswer.Account.class,
                        account -> account.print(terminal, words));
    }
}
