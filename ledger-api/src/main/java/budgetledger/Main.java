package budgetledger;

import java.util.Arrays;

import budgetledger.cli.CommandLineTool;
import budgetledger.config.LedgerApplication;

/// Start of the program. Without a verb, or with `serve`, it is the service; any other verb runs as a command-line
/// tool, which starts no Spring.
public final class Main {
    private static final String SERVE = "serve";

    private Main() {}

    public static void main(String[] args) {
        if (isService(args)) {
            LedgerApplication.start(serviceArguments(args));
        } else {
            System.exit(CommandLineTool.run(args));
        }
    }

    /// Settings given as `--name=value` without a verb are for the service too, as every Spring Boot program takes
    /// them.
    static boolean isService(String[] args) {
        return args.length == 0 || args[0].equals(SERVE) || (args[0].startsWith("--") && args[0].contains("="));
    }

    private static String[] serviceArguments(String[] args) {
        return args.length > 0 && args[0].equals(SERVE) ? Arrays.copyOfRange(args, 1, args.length) : args;
    }
}
