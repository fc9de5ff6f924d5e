package budgetledger.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs PostgreSQL's programs. They refuse to run as root, so there they get a user namespace of their own, in
/// which they are nobody, while the files stay root's.
final class ProgramRunner {
    private static final Path SELF = Path.of("/proc/self");

    private final List<String> prefix;

    private ProgramRunner(List<String> prefix) {
        this.prefix = prefix;
    }

    /// @throws EmbeddedPostgresFailed when this is root and the machine allows no user namespaces
    static ProgramRunner onThisMachine() throws IOException, InterruptedException {
        boolean root = Integer.valueOf(0).equals(Files.getAttribute(SELF, "unix:uid"));
        ProgramRunner runner = new ProgramRunner(root ? List.of("unshare", "-U") : List.of());
        if (root && !runner.allowsNamespaces()) {
            throw new EmbeddedPostgresFailed("root-without-namespace");
        }
        return runner;
    }

    private boolean allowsNamespaces() throws InterruptedException {
        try {
            return builder(List.of(), "true").redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /// Runs a program to its end; its output goes to the log.
    ///
    /// @return whether it ended well in time
    boolean run(Path log, Duration wait, String... command) throws IOException, InterruptedException {
        Process process = builder(List.of(), command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
        if (!process.waitFor(wait.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly().waitFor();
            return false;
        }
        return process.exitValue() == 0;
    }

    /// Starts a program that stays. It gets a session of its own, so that Ctrl-C in the terminal reaches only the
    /// service, which then stops the server as the last thing it does.
    Process start(Path log, List<String> command) throws IOException {
        return builder(List.of("setsid"), command.toArray(String[]::new)).redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
    }

    private ProcessBuilder builder(List<String> before, String... command) {
        List<String> words = new ArrayList<>(before);
        words.addAll(prefix);
        words.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(words);
        // Settings for other PostgreSQL servers of this machine are not for this one.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }
}
