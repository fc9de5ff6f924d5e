package budgetledger.replay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/// How far the projections have come. A reader that wants to see a certain event waits here for it.
public final class Progress {
    private static final String READ = "SELECT position FROM projection.progress";
    private static final String LOCK = READ + " FOR UPDATE";
    private static final String MOVE = "UPDATE projection.progress SET position = ?";
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final DataSource source;

    public Progress(DataSource source) {
        this.source = source;
    }

    /// Position of the last event that all projections show.
    public long position() {
        try (Connection connection = source.getConnection()) {
            return read(connection, READ);
        } catch (SQLException e) {
            throw new IllegalStateException("the progress of the projections cannot be read", e);
        }
    }

    /// Waits until the projections show a position.
    ///
    /// @return whether they do
    public boolean await(long position, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (position() < position) {
            if (System.nanoTime() >= deadline) {
                return false;
            }
            Thread.sleep(PAUSE);
        }
        return true;
    }

    /// Reads the position and keeps every other feeder out until the transaction ends.
    static long lock(Connection connection) throws SQLException {
        return read(connection, LOCK);
    }

    static void move(Connection connection, long position) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(MOVE)) {
            update.setLong(1, position);
            update.executeUpdate();
        }
    }

    private static long read(Connection connection, String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql); ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
