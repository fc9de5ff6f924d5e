package budgetledger.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/// The packaged program in a process of its own.
final class JarProcess implements AutoCloseable {
    private static final Duration WAIT_MAX = Duration.ofMinutes(4);
    private static final String READY = "The budget ledger is ready: ";

    final Process process;
    private final Path output;

    private JarProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static JarProcess start(Path java, Path folder, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(java.toString(), "-Xmx512m", "-jar",
                Path.of("target", "ledger-api.jar").toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(folder, "output", ".log");
        Process process = new ProcessBuilder(command).directory(folder.toFile())
                .redirectErrorStream(true).redirectOutput(output.toFile()).start();
        return new JarProcess(process, output);
    }

    static JarProcess service(Path java, Path folder) throws IOException {
        return start(java, folder, "--server.port=0");
    }

    /// The java that runs this test.
    static Path runningJava() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /// A java that is too old for the program, if one is installed beside the running one.
    static Optional<Path> oldJava() throws IOException {
        JavaHomes homes = new JavaHomes(List.of(), List.of(Path.of(System.getProperty("java.home")).getParent()));
        return homes.find(17).filter(java -> !java.startsWith(System.getProperty("java.home")));
    }

    void awaitReady() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + WAIT_MAX.toNanos();
        while (!output().contains(READY)) {
            assertThat(process.isAlive()).as(output()).isTrue();
            assertThat(System.nanoTime()).as(output()).isLessThan(deadline);
            Thread.sleep(20);
        }
    }

    int awaitEnd() throws InterruptedException {
        assertThat(process.waitFor(WAIT_MAX.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    String output() throws IOException {
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(WAIT_MAX.toSeconds(), TimeUnit.SECONDS).join();
    }
}
