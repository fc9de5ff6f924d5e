package budgetledger.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;

import budgetledger.embedded.EmbeddedPostgres;
import budgetledger.embedded.EmbeddedPostgresFailed;
import budgetledger.person.AccountName;
import budgetledger.person.AccountRescue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Gives an administrator who cannot sign in another initial password, without the service: on the database that the
/// environment names as it does for the service, else on the embedded one, whose service has to be stopped.
@Command(name = "reset-admin")
final class ResetAdminCommand implements Callable<Integer> {
    private static final String DATABASE = "SPRING_DATASOURCE_";

    private final Terminal terminal;
    private final Words words;

    @Option(names = "--account", paramLabel = "NAME")
    private String account = "admin";

    @Option(names = "--data-directory", paramLabel = "DIR")
    private Path data = Path.of("data");

    ResetAdminCommand(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    @Override
    public Integer call() throws ServiceProblem {
        AccountName name = AccountName.of(account).orElseThrow(this::notFound);
        String password = reset(name).orElseThrow(this::notFound);
        terminal.err().println(words.text("accounts.reset", name));
        terminal.out().println(password);
        return ExitCode.OK.number();
    }

    private Optional<String> reset(AccountName name) throws ServiceProblem {
        Map<String, String> environment = terminal.environment();
        String url = environment.getOrDefault(DATABASE + "URL", "");
        if (!url.isEmpty()) {
            return AccountRescue.reset(url, environment.getOrDefault(DATABASE + "USERNAME", ""),
                    environment.getOrDefault(DATABASE + "PASSWORD", ""), name);
        }
        if (!Files.isDirectory(data)) {
            throw new ServiceProblem(ExitCode.USAGE, words.text("accounts.no-database", data.toAbsolutePath()));
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.start(data)) {
            return AccountRescue.reset(server.jdbcUrl(), server.username(), server.password(), name);
        } catch (EmbeddedPostgresFailed e) {
            throw new ServiceProblem(ExitCode.CONFLICT, Objects.requireNonNull(e.getMessage()));
        }
    }

    private ServiceProblem notFound() {
        return new ServiceProblem(ExitCode.NOT_FOUND, words.text("accounts.none", account));
    }
}
