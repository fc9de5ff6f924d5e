package budgetledger.eventlog.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/// A durable PostgreSQL on a directory of its own that can be killed like a machine that loses its power, as far as
/// a process can: no handler runs, nothing is flushed.
final class KillableServer implements AutoCloseable {
    private final Path directory;
    private EmbeddedPostgres server;

    KillableServer(Path directory) throws IOException {
        this.directory = directory;
        this.server = start(0);
    }

    String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /// Ends the postmaster and every backend with SIGKILL and waits until they are gone.
    void kill() throws IOException, InterruptedException {
        ProcessHandle postmaster = postmaster();
        List<ProcessHandle> processes = new ArrayList<>(List.of(postmaster));
        postmaster.descendants().forEach(processes::add);
        processes.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle process : processes) {
            while (process.isAlive()) {
                Thread.sleep(5);
            }
        }
    }

    /// Starts again on what is on disk, at the same port.
    void restart() throws IOException {
        int port = server.getPort();
        server.close();
        server = start(port);
    }

    private ProcessHandle postmaster() throws IOException {
        long pid = Long.parseLong(Files.readAllLines(directory.resolve("postmaster.pid")).getFirst().trim());
        return ProcessHandle.of(pid).orElseThrow();
    }

    private EmbeddedPostgres start(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "100")
                .start();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
