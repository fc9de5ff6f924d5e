package budgetledger.cli;

import java.util.Map;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Changes the own password. The new one is asked for twice, or taken from the environment; never from the command
/// line, which others on the machine can read.
@Command(name = "passwd")
final class PasswordCommand implements Callable<Integer> {
    private static final String VARIABLE = "LEDGER_NEW_PASSWORD";

    private final Terminal terminal;
    private final Words words;

    @Mixin
    private final ServerOptions server = new ServerOptions();

    PasswordCommand(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    @Override
    public Integer call() throws ServiceProblem {
        LedgerService service = Verbs.service(server, terminal, words);
        var body = ContentOptions.nothing().put("password", chosen(service.user()));
        service.ask(new LedgerService.Call("PUT", "/api/v1/me/password", Map.of(), Map.of(), body.toString()));
        terminal.err().println(words.text("password.changed", service.user()));
        return ExitCode.OK.number();
    }

    private String chosen(String user) throws ServiceProblem {
        String given = terminal.environment().get(VARIABLE);
        if (given != null) {
            return given;
        }
        @Nullable String first = terminal.person().answer(words.text("password.new", user), true);
        if (first == null) {
            throw new ServiceProblem(ExitCode.USAGE, words.text("password.nobody", VARIABLE));
        }
        if (!first.equals(terminal.person().answer(words.text("password.again"), true))) {
            throw new ServiceProblem(ExitCode.USAGE, words.text("password.different"));
        }
        return first;
    }
}
