package budgetledger.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Opens an account of a registered person, and prints its initial password, which is shown this once.
@Command(name = "add")
final class AccountAddCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Words words;

    @Parameters(index = "0", paramLabel = "NAME")
    private String name = "";

    @Parameters(index = "1", paramLabel = "PERSON")
    private String person = "";

    @Mixin
    private final ServerOptions server = new ServerOptions();

    AccountAddCommand(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    @Override
    public Integer call() throws ServiceProblem {
        var body = ContentOptions.nothing().put("name", name).put("person", person);
        return Verbs.change(server, terminal, words, "POST", "/api/v1/accounts", body, AccountAnswer.class,
                answer -> answer.print(terminal, words));
    }
}
