package budgetledger.embedded;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The server process: how it is started, how it is known to be ready, how it is stopped.
final class Postmaster {
    /// The superuser, which only the start of the service uses.
    static final String ADMIN = "postgres";

    static final String HOST = "127.0.0.1";

    private static final Duration START_WAIT_MAX = Duration.ofSeconds(60);
    private static final Duration STOP_WAIT_MAX = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final long LOG_BYTES_MAX = 10_000_000;

    /// Given on the command line, so that no configuration file can turn durability off.
    private static final List<String> SETTINGS = List.of(
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "listen_addresses=" + HOST,
            "unix_socket_directories=",
            "max_connections=60",
            "shared_buffers=256MB",
            "logging_collector=off");

    private final DataDirectory data;
    private final PostgresBinaries binaries;
    private final ProgramRunner runner;

    Postmaster(DataDirectory data, PostgresBinaries binaries, ProgramRunner runner) {
        this.data = data;
        this.binaries = binaries;
        this.runner = runner;
    }

    /// Starts the server and waits until it takes connections.
    Process start(int port) throws IOException, InterruptedException {
        new Leftovers(data.cluster()).clear(this::fastStop);
        rotateLog();
        List<String> command = new ArrayList<>(List.of(
                binaries.program("postgres"), "-D", data.cluster().toString(), "-p", Integer.toString(port)));
        SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
        Process process = runner.start(data.log(), command);
        long deadline = System.nanoTime() + START_WAIT_MAX.toNanos();
        while (!isReady(process)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new EmbeddedPostgresFailed("start", data.log());
            }
            Thread.sleep(PAUSE);
        }
        return process;
    }

    /// Ends all sessions, writes a checkpoint, and stops.
    void stop(Process process) throws IOException, InterruptedException {
        fastStop(STOP_WAIT_MAX);
        if (!process.waitFor(STOP_WAIT_MAX.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private void fastStop(Duration wait) throws IOException, InterruptedException {
        runner.run(data.log(), wait.plusSeconds(5), binaries.program("pg_ctl"), "stop", "-s",
                "-D", data.cluster().toString(), "-m", "fast", "-w", "-t", Long.toString(wait.toSeconds()));
    }

    /// The port of the last time if it is still free, so that what people wrote down stays true; else a free one.
    int choosePort() throws IOException {
        if (Files.exists(data.port())) {
            int last = Integer.parseInt(Files.readString(data.port()).strip());
            if (freePort(last) == last) {
                return last;
            }
        }
        int port = freePort(0);
        data.write(data.port(), Integer.toString(port));
        return port;
    }

    private static int freePort(int wanted) throws IOException {
        try (ServerSocket socket = new ServerSocket(wanted, 1, InetAddress.ofLiteral(HOST))) {
            return socket.getLocalPort();
        } catch (BindException e) {
            return freePort(0);
        }
    }

    /// The last line of the server's own status file.
    private boolean isReady(Process process) throws IOException {
        Path status = data.cluster().resolve("postmaster.pid");
        if (!Files.exists(status)) {
            return false;
        }
        List<String> lines = Files.readString(status).lines().map(String::strip).toList();
        return lines.size() >= 8 && lines.get(0).equals(Long.toString(process.pid())) && lines.get(7).equals("ready");
    }

    private void rotateLog() throws IOException {
        if (Files.exists(data.log()) && Files.size(data.log()) > LOG_BYTES_MAX) {
            data.move(data.log(), data.log().resolveSibling(data.log().getFileName() + ".1"));
        }
    }
}
