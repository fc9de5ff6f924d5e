package budgetledger;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/// A shell at the root of the checkout, as a newcomer has it. The port of the service is the test's own; nothing else is
/// changed.
record Shell(int port) {
    static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    /// How a command ended, and what it printed.
    record Result(int code, String output) {}

    Result run(String command) throws IOException, InterruptedException {
        return run(command, Map.of());
    }

    Result run(String command, Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", command.replace("127.0.0.1:8080", "127.0.0.1:" + port))
                .directory(ROOT.toFile())
                .redirectErrorStream(true);
        shell.environment().put("LEDGER_SERVER", "http://127.0.0.1:" + port);
        shell.environment().put("LANG", "zh_CN.UTF-8");
        shell.environment().compute("PATH", (name, path) -> Path.of(System.getProperty("java.home"), "bin")
                + File.pathSeparator + path);
        shell.environment().putAll(environment);
        Process process = shell.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output.strip());
    }
}
