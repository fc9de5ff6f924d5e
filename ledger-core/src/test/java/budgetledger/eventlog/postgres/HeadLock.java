package budgetledger.eventlog.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;

import budgetledger.eventlog.Append;

/// A transaction of somebody else that holds the head of the log, as a slow node would; closing it rolls back.
final class HeadLock implements AutoCloseable {
    private final Connection connection;
    private final int backend;
    private final long head;
    private final Instant time;

    private HeadLock(Connection connection, String mode) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
                row.next();
                backend = row.getInt(1);
            }
            try (ResultSet row = statement.executeQuery(
                    "SELECT position, greatest(recorded_at, clock_timestamp()) FROM ledger.log_head " + mode)) {
                row.next();
                head = row.getLong(1);
                time = row.getObject(2, OffsetDateTime.class).toInstant();
            }
        }
    }

    static HeadLock hold(DataSource source) throws SQLException {
        return new HeadLock(source.getConnection(), "FOR UPDATE");
    }

    static HeadLock share(DataSource source) throws SQLException {
        return new HeadLock(source.getConnection(), "FOR SHARE");
    }

    /// Writes a whole append as a node would, but leaves the transaction open.
    void write(Append append) throws SQLException {
        if (!InsertStatement.AT_LOCKED_TIME.run(connection, List.of(new Pending(List.of(append))), head,
                time)) {
            throw new IllegalStateException("the head moved under a lock");
        }
    }

    void commit() throws SQLException {
        connection.commit();
    }

    /// Ends the backend of this transaction from outside, as an administrator or a crash would.
    void kill(DataSource owner) {
        TestDatabase.execute(owner, "SELECT pg_terminate_backend(" + backend + ")");
    }

    /// Waits until somebody waits for this lock.
    void awaitWaiter(DataSource owner) throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < deadline) {
            if (Sql.number(owner, "SELECT count(*) FROM pg_stat_activity WHERE " + backend
                    + " = ANY (pg_blocking_pids(pid))") > 0) {
                return;
            }
            Thread.sleep(10);
        }
        throw new IllegalStateException("nobody waits for the head");
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            if (!connection.isClosed()) {
                connection.rollback();
            }
        }
    }
}
