package budgetledger.cli;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options of every verb that asks a running service.
final class ServerOptions {
    private static final String HERE = "http://127.0.0.1:8080";

    @Option(names = "--server", paramLabel = "URL")
    private @Nullable String server;

    @Option(names = "--user", paramLabel = "USER")
    private @Nullable String user;

    @Option(names = "--password", paramLabel = "PASSWORD", arity = "0..1", interactive = true)
    private @Nullable String password;

    @Option(names = "--json")
    private boolean json;

    /// Whether the server's answer is printed as it came.
    boolean json() {
        return json;
    }

    Login login(Map<String, String> environment, Words words) throws ServiceProblem {
        String address = server == null ? environment.getOrDefault("LEDGER_SERVER", HERE) : server;
        return Login.of(address, user, password, environment, words);
    }
}
