package budgetledger.cli;

import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What the verbs that ask a service share.
final class Verbs {
    private Verbs() {}

    /// The service that the options name. Says so when the password would travel as plain text.
    static LedgerService service(ServerOptions options, Terminal terminal, Words words) throws ServiceProblem {
        Login login = options.login(terminal.environment(), words);
        if (login.isExposed()) {
            terminal.err().println(words.text("login.exposed", login.server()));
        }
        return new LedgerService(login, words);
    }

    /// Asks one question and prints the answer, as it came or for a person.
    ///
    /// @return the exit code
    static <T> int answer(ServerOptions options, Terminal terminal, Words words, String path,
            Map<String, String> query, Class<T> type, Consumer<T> printer) throws ServiceProblem {
        LedgerService service = service(options, terminal, words);
        String body = service.get(path, query);
        T answer = service.read(body, type);
        if (options.json()) {
            terminal.out().println(body);
        } else {
            printer.accept(answer);
        }
        return ExitCode.OK.number();
    }

    /// Asks for a change that its content alone names, so that asking again does nothing more, and prints the answer.
    ///
    /// @return the exit code
    static <T> int change(ServerOptions options, Terminal terminal, Words words, String method, String path,
            @Nullable JsonNode content, Class<T> type, Consumer<T> printer) throws ServiceProblem {
        LedgerService service = service(options, terminal, words);
        String body = service.ask(new LedgerService.Call(method, path, Map.of(), Map.of(),
                content == null ? null : content.toString())).body();
        T answer = service.read(body, type);
        if (options.json()) {
            terminal.out().println(body);
        } else {
            printer.accept(answer);
        }
        return ExitCode.OK.number();
    }
}
