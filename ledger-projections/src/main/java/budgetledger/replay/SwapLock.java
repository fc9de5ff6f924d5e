package budgetledger.replay;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/// Takes all live tables for the moment of a swap, or none: it never waits for one table while it holds another, so
/// it cannot block a reader that came through them in another order.
final class SwapLock {
    private static final Duration WAIT_MAX = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private SwapLock() {}

    /// Locks the tables until the transaction ends.
    ///
    /// @throws SQLException when readers leave no moment for it in ten seconds
    static void take(Connection connection, List<ProjectionTable> tables) throws SQLException {
        String names = tables.stream()
                .map(table -> TableNames.LIVE.of(table.name()))
                .collect(Collectors.joining(", "));
        long deadline = System.nanoTime() + WAIT_MAX.toNanos();
        while (true) {
            Savepoint before = connection.setSavepoint();
            try {
                Rebuild.execute(connection, "LOCK TABLE " + names + " IN ACCESS EXCLUSIVE MODE NOWAIT");
                connection.releaseSavepoint(before);
                return;
            } catch (SQLException e) {
                connection.rollback(before);
                if (!LOCK_NOT_AVAILABLE.equals(e.getSQLState()) || System.nanoTime() > deadline) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void pause() throws SQLException {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted while waiting for a moment to swap", "57014", e);
        }
    }
}
