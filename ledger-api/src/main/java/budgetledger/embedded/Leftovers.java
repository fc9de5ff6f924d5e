package budgetledger.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Server processes that outlived the service that had started them, as after a kill -9. They are known by their
/// working directory, which PostgreSQL sets to its data: a process number alone may long belong to another program.
final class Leftovers {
    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);

    /// Time for a fast stop, which writes a checkpoint.
    private static final Duration STOP_WAIT_MAX = Duration.ofSeconds(30);

    /// Sessions end by themselves within moments when their server is gone.
    private static final Duration SESSIONS_WAIT_MAX = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Path cluster;

    Leftovers(Path cluster) {
        this.cluster = cluster;
    }

    /// Stops what still runs on the data. Only the holder of the directory's lock may do this.
    ///
    /// @param stop asks the server for a fast stop and waits for it
    void clear(FastStop stop) throws IOException, InterruptedException {
        Path pidFile = cluster.resolve("postmaster.pid");
        Optional<ProcessHandle> server = server(pidFile);
        if (server.isPresent()) {
            LOG.info("stopping the PostgreSQL that an earlier service left running, process {}", server.get().pid());
            stop.stop(STOP_WAIT_MAX);
        }
        if (!gone(SESSIONS_WAIT_MAX)) {
            processes().forEach(ProcessHandle::destroyForcibly);
            if (!gone(SESSIONS_WAIT_MAX)) {
                throw new EmbeddedPostgresFailed("left-over", cluster,
                        processes().stream().map(ProcessHandle::pid).toList());
            }
        }
        // With nothing running on the data the file is stale; its number may be another program's by now, which
        // PostgreSQL would take for a running server.
        Files.deleteIfExists(pidFile);
    }

    private Optional<ProcessHandle> server(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        String first = Files.readString(pidFile).lines().findFirst().orElse("").strip();
        return processes().stream().filter(process -> Long.toString(process.pid()).equals(first)).findFirst();
    }

    private boolean gone(Duration wait) throws InterruptedException {
        long deadline = System.nanoTime() + wait.toNanos();
        while (!processes().isEmpty()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(PAUSE);
        }
        return true;
    }

    List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses().filter(this::worksOnCluster).toList();
    }

    private boolean worksOnCluster(ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd")).equals(cluster);
        } catch (IOException e) {
            return false; // gone meanwhile, or another user's
        }
    }

    /// How the server is stopped.
    interface FastStop {
        void stop(Duration wait) throws IOException, InterruptedException;
    }
}
