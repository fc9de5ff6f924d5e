package budgetledger.eventlog.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

import budgetledger.eventlog.EventLogUnavailable;
import org.jspecify.annotations.Nullable;

/// The connection the writer holds, and what happens when it breaks: it is taken anew and the batch is written
/// once more with the head locked. Whether a commit had gone through before the break shows then in the receipts,
/// so nothing is written twice.
final class WriterConnection implements AutoCloseable {
    private static final Duration RECOVERY_MAX = Duration.ofSeconds(20);
    private static final Duration RECOVERY_PAUSE = Duration.ofMillis(100);

    /// Without it a connection whose other end vanished silently would hold up the writer for ever.
    private static final Duration SILENCE_MAX = Duration.ofSeconds(10);

    /// Above this many events the database is silent for longer without being gone.
    private static final int EVENTS_USUAL = 1_000;
    private static final int SILENCE_MILLIS_AN_EVENT = 1;
    private static final String UNIQUE_VIOLATION = "23505";

    private final DataSource source;
    private final BatchWriter writer;
    private @Nullable Connection connection;
    private int silenceMillis;
    private volatile boolean givenUp;

    WriterConnection(DataSource source, BatchWriter writer) {
        this.source = source;
        this.writer = writer;
    }

    void write(List<Pending> batch) throws SQLException {
        try {
            Connection current = connection(batch);
            if (!writeAtOnce(current, batch)) {
                writer.writeLocked(current, batch);
            }
        } catch (SQLException e) {
            if (!isOutage(e)) {
                writer.forgetHead();
                throw e;
            }
            recover(batch, e);
        }
    }

    /// Stops trying to reach a database that does not answer.
    void giveUp() {
        givenUp = true;
    }

    private boolean writeAtOnce(Connection current, List<Pending> batch) throws SQLException {
        try {
            return writer.writeAtOnce(current, batch);
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    private void recover(List<Pending> batch, SQLException first) throws SQLException {
        long deadline = System.nanoTime() + RECOVERY_MAX.toNanos();
        SQLException last = first;
        while (!givenUp && System.nanoTime() < deadline) {
            close();
            try {
                Thread.sleep(RECOVERY_PAUSE);
                writer.writeLocked(connection(batch), batch);
                return;
            } catch (SQLException e) {
                if (!isOutage(e)) {
                    throw e;
                }
                last = e;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        throw new EventLogUnavailable("the database does not answer", last);
    }

    /// Connection lost, server shutting down or starting, out of resources: it may pass. SQLSTATE classes 08, 53,
    /// 57 of PostgreSQL, and driver errors without a state.
    private static boolean isOutage(SQLException e) {
        String state = e.getSQLState();
        return state == null || state.startsWith("08") || state.startsWith("53") || state.startsWith("57");
    }

    private Connection connection(List<Pending> batch) throws SQLException {
        Connection current = connection;
        if (current == null || current.isClosed()) {
            current = source.getConnection();
            connection = current;
            current.setAutoCommit(true);
            silenceMillis = 0;
        }
        int needed = silenceMillis(batch);
        if (needed != silenceMillis) {
            current.setNetworkTimeout(Runnable::run, needed);
            silenceMillis = needed;
        }
        return current;
    }

    private static int silenceMillis(List<Pending> batch) {
        int events = batch.stream().mapToInt(pending -> pending.rows.size()).sum();
        int more = events > EVENTS_USUAL ? events * SILENCE_MILLIS_AN_EVENT : 0;
        return (int) SILENCE_MAX.toMillis() + more;
    }

    @Override
    public void close() {
        Connection current = connection;
        connection = null;
        writer.forgetHead();
        if (current != null) {
            try {
                current.close();
            } catch (SQLException e) {
                // The connection is gone either way, and the next one is taken from the pool.
                return;
            }
        }
    }
}
