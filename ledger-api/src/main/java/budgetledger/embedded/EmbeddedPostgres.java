package budgetledger.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL server for this service alone, as durable as one run by hand. It is started again when it dies
/// under the service, and stopped by [#close()] only: no shutdown hook stops it beside those who still need it.
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

    /// More deaths in a row than this are no accident.
    private static final int RESTARTS_MAX = 5;

    /// A server that lived this long has recovered.
    private static final Duration STEADY = Duration.ofMinutes(1);

    private final DirectoryLock lock;
    private final Postmaster postmaster;
    private final Credentials credentials;
    private final int port;
    private final Thread supervisor;
    private Process process;
    private volatile boolean closing;

    private EmbeddedPostgres(DirectoryLock lock, Postmaster postmaster, Credentials credentials, int port)
            throws IOException, InterruptedException {
        this.lock = lock;
        this.postmaster = postmaster;
        this.credentials = credentials;
        this.port = port;
        this.process = postmaster.start(port);
        this.supervisor = Thread.ofPlatform().daemon().name("postgresql-supervisor").unstarted(this::supervise);
    }

    /// Starts the server on a directory, making the data on the first start.
    ///
    /// @throws EmbeddedPostgresFailed with a message for people when that is not possible
    public static EmbeddedPostgres start(Path dataDirectory) {
        try {
            DataDirectory data = DataDirectory.at(dataDirectory);
            DirectoryLock lock = DirectoryLock.acquire(data);
            try {
                return start(data, lock);
            } catch (IOException | InterruptedException | SQLException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException | SQLException e) {
            throw new EmbeddedPostgresFailed(e, "failed", dataDirectory.toAbsolutePath(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedPostgresFailed(e, "failed", dataDirectory.toAbsolutePath(), e);
        }
    }

    private static EmbeddedPostgres start(DataDirectory data, DirectoryLock lock)
            throws IOException, InterruptedException, SQLException {
        ProgramRunner runner = ProgramRunner.onThisMachine();
        PostgresBinaries binaries = PostgresBinaries.in(data);
        Credentials credentials = Credentials.of(data);
        Cluster.ensure(data, binaries, runner, credentials);
        Postmaster postmaster = new Postmaster(data, binaries, runner);
        EmbeddedPostgres server = new EmbeddedPostgres(lock, postmaster, credentials, postmaster.choosePort());
        try {
            LedgerDatabase.ensure(server.port, credentials);
        } catch (SQLException | RuntimeException e) {
            postmaster.stop(server.process);
            throw e;
        }
        server.supervisor.start();
        return server;
    }

    public String jdbcUrl() {
        return LedgerDatabase.url(port, LedgerDatabase.NAME);
    }

    public String username() {
        return LedgerDatabase.OWNER;
    }

    public String password() {
        return credentials.ledger();
    }

    private void supervise() {
        int restarts = 0;
        try {
            while (!closing) {
                long started = System.nanoTime();
                process.waitFor();
                if (closing) {
                    return;
                }
                restarts = System.nanoTime() - started > STEADY.toNanos() ? 1 : restarts + 1;
                if (restarts > RESTARTS_MAX) {
                    LOG.error("PostgreSQL died {} times in a row; it is not started again", restarts);
                    return;
                }
                LOG.warn("PostgreSQL died; it is started again");
                restart();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            LOG.error("PostgreSQL cannot be started again", e);
        }
    }

    private synchronized void restart() throws IOException, InterruptedException {
        if (!closing) {
            process = postmaster.start(port);
        }
    }

    /// Stops the server and gives the directory free. Everyone who uses the database is to be closed before.
    @Override
    public void close() {
        closing = true;
        try {
            synchronized (this) {
                postmaster.stop(process);
            }
            supervisor.join();
            lock.close();
        } catch (IOException e) {
            LOG.warn("PostgreSQL was not stopped in order; the next start recovers it", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
