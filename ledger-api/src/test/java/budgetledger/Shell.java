package budgetledger;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import budgetledger.Page.Example;

import static org.assertj.core.api.Assertions.assertThat;

/// A shell at the root of the checkout, as a newcomer has it. The port of the service is the test's own; nothing else is
/// changed.
record Shell(int port) {
    static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final String END = "=== the command has ended: ";

    /// How a command ended, and what it printed.
    record Result(int code, String output) {}

    /// Types the commands of a page one after the other into one shell: what an earlier one sets, a later one has. Each
    /// has to print what the page shows and to end as it says.
    void follow(Page page) throws IOException, InterruptedException {
        Process process = shell("sh").start();
        try (BufferedWriter keys = process.outputWriter(StandardCharsets.UTF_8);
                BufferedReader screen = process.inputReader(StandardCharsets.UTF_8)) {
            keys.write(here(page.setup()));
            for (Example example : page.examples()) {
                keys.write("{ " + here(example.command()) + "\n} </dev/null\nprintf '\\n" + END + "%s\\n' $?\n");
                keys.flush();
                Result result = answer(screen);
                assertThat(result.output()).as(example.command()).matches(example.shown());
                assertThat(result.code()).as(example.command()).isEqualTo(example.exit());
            }
        } finally {
            process.destroyForcibly();
        }
    }

    private static Result answer(BufferedReader screen) throws IOException {
        StringBuilder output = new StringBuilder();
        for (String line = screen.readLine(); line != null; line = screen.readLine()) {
            if (line.startsWith(END)) {
                return new Result(Integer.parseInt(line.substring(END.length())), output.toString().strip());
            }
            output.append(line).append('\n');
        }
        throw new IOException("the shell has ended: " + output);
    }

    private String here(String command) {
        return command.replace("127.0.0.1:8080", "127.0.0.1:" + port);
    }

    Result run(String command) throws IOException, InterruptedException {
        Process process = shell("sh", "-c", here(command)).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output.strip());
    }

    private ProcessBuilder shell(String... command) {
        ProcessBuilder shell = new ProcessBuilder(command)
                .directory(ROOT.toFile())
                .redirectErrorStream(true);
        shell.environment().put("LEDGER_SERVER", "http://127.0.0.1:" + port);
        shell.environment().put("LANG", "zh_CN.UTF-8");
        shell.environment().compute("PATH", (name, path) -> Path.of(System.getProperty("java.home"), "bin")
                + File.pathSeparator + path);
        return shell;
    }
}
