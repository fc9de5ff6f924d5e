package budgetledger.eventlog.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import budgetledger.eventlog.Head;

/// Turns a recorded time into a position, so that the answer never changes afterwards.
///
/// A time before the last recorded one is settled: recorded times never run backwards. A later time is settled
/// once the database's clock is past it by more than any writer's tolerance and no append is under way: every
/// append after that takes a later time.
final class LogTime {
    private static final String HEAD = "SELECT position, recorded_at, clock_timestamp() FROM ledger.log_head";
    private static final Duration MARGIN = Duration.ofMillis(InsertStatement.CLOCK_TOLERANCE_MILLIS + 50);

    private LogTime() {}

    private record Reading(Head head, Instant clock) {}

    static Head head(Connection connection) throws SQLException {
        return read(connection, HEAD).head();
    }

    static long positionAt(Connection connection, Instant moment) throws SQLException {
        // Recorded times are whole microseconds; the database would round up to the next one.
        Instant time = moment.truncatedTo(ChronoUnit.MICROS);
        Reading now = read(connection, HEAD);
        if (time.isAfter(now.clock())) {
            throw new IllegalArgumentException("that time has not come yet: " + time);
        }
        if (!time.isBefore(now.head().recordedAt())) {
            pause(Duration.between(now.clock(), time.plus(MARGIN)));
            // Waits for an append that is under way, because that holds the row.
            Head settled = read(connection, HEAD + " FOR SHARE").head();
            if (!settled.recordedAt().isAfter(time)) {
                return settled.position();
            }
        }
        try (PreparedStatement select = connection.prepareStatement("SELECT ledger.position_at(?)")) {
            select.setObject(1, time.atOffset(ZoneOffset.UTC));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static Reading read(Connection connection, String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            Head head = new Head(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant());
            return new Reading(head, row.getObject(3, OffsetDateTime.class).toInstant());
        }
    }

    private static void pause(Duration wait) throws SQLException {
        if (wait.isPositive()) {
            try {
                Thread.sleep(wait);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SQLException("interrupted while a time was being settled", "57014", e);
            }
        }
    }
}
