package budgetledger.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;

/// A process that starts the embedded server, says so, and stays until it is killed.
final class EmbeddedPostgresProcess {
    private static final String READY = "ready";

    private EmbeddedPostgresProcess() {}

    static Process start(Path data) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp", System.getProperty("java.class.path"),
                        EmbeddedPostgresProcess.class.getName(), data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = process.inputReader();
        for (String line = output.readLine(); !READY.equals(line); line = output.readLine()) {
            if (line == null) {
                throw new IllegalStateException("the process ended before its server was ready");
            }
        }
        return process;
    }

    public static void main(String[] args) throws InterruptedException {
        EmbeddedPostgres.start(Path.of(args[0]));
        System.out.println(READY);
        Thread.currentThread().join();
    }
}
