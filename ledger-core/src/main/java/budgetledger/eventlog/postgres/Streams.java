package budgetledger.eventlog.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

import budgetledger.eventlog.CanonicalEvent;
import budgetledger.eventlog.RecordedEvent;

/// Reading events. They are always read from their canonical bytes, never from the columns for SQL readers.
final class Streams {
    private static final String LAST =
            "SELECT sequence FROM ledger.event WHERE stream = ? ORDER BY sequence DESC LIMIT 1";
    private static final String LAST_OF_MANY = """
            SELECT s.stream, e.sequence FROM unnest(?::text[]) AS s (stream), LATERAL (
                SELECT sequence FROM ledger.event WHERE stream = s.stream ORDER BY sequence DESC LIMIT 1) e
            """;
    private static final String STREAM =
            "SELECT canonical FROM ledger.event WHERE stream = ? AND sequence >= ? ORDER BY sequence LIMIT ?";
    private static final String AFTER =
            "SELECT canonical FROM ledger.event WHERE position > ? AND position <= ? ORDER BY position";
    private static final String FIND = "SELECT canonical FROM ledger.event WHERE event_id = ?";

    private Streams() {}

    static OptionalLong lastSequence(Connection connection, String stream) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LAST)) {
            select.setString(1, stream);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    /// The same for many streams in one round trip; a stream without events is left out.
    static Map<String, Long> lastSequences(Connection connection, Set<String> streams) throws SQLException {
        Map<String, Long> last = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(LAST_OF_MANY)) {
            select.setArray(1, connection.createArrayOf("text", streams.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    last.put(row.getString(1), row.getLong(2));
                }
            }
        }
        return last;
    }

    static List<RecordedEvent> stream(Connection connection, String stream, long fromSequence, int limit)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(STREAM)) {
            select.setString(1, stream);
            select.setLong(2, fromSequence);
            select.setInt(3, limit);
            return events(select);
        }
    }

    /// Positions are dense, so a page is a range of them.
    static List<RecordedEvent> after(Connection connection, long position, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(AFTER)) {
            select.setLong(1, position);
            select.setLong(2, position + limit);
            return events(select);
        }
    }

    static Optional<RecordedEvent> find(Connection connection, UUID eventId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setObject(1, eventId);
            return events(select).stream().findFirst();
        }
    }

    private static List<RecordedEvent> events(PreparedStatement select) throws SQLException {
        List<RecordedEvent> events = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                events.add(CanonicalEvent.read(row.getBytes(1)));
            }
        }
        return events;
    }
}
