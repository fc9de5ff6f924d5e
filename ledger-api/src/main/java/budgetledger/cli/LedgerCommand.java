package budgetledger.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// The command line as a whole: what there is besides the verbs.
@Command(
        name = LedgerCommand.NAME,
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = LedgerCommand.Version.class)
final class LedgerCommand implements Runnable {
    static final String NAME = "ledger";
    static final int HELP_WIDTH = 100;

    @Spec
    private @Nullable CommandSpec spec;

    /// Read by [Words] before anything else; declared here so that it is known and shown.
    @Option(names = "--lang", paramLabel = "LANGUAGE", scope = ScopeType.INHERIT)
    void setLanguage(String language) {
        if (spec != null && !language.matches("zh.*|en.*")) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--lang: zh | en");
        }
    }

    @Override
    public void run() {
        if (spec != null) {
            throw new CommandLine.ParameterException(spec.commandLine(),
                    spec.resourceBundle().getString("usage.no-verb"));
        }
    }

    /// The version as the jar states it.
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = LedgerCommand.class.getPackage().getImplementationVersion();
            return new String[] {"budget-ledger " + (version == null ? "(classes)" : version)
                    + ", Java " + Runtime.version()};
        }
    }
}
