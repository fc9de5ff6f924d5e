package budgetledger.shadow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import budgetledger.eventlog.CanonicalEvent;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.eventlog.Sha256;
import budgetledger.replay.EventName;
import budgetledger.replay.RowDifference;
import budgetledger.replay.RowDifference.Kind;
import org.jspecify.annotations.Nullable;

/// Some events in a row, read from their canonical bytes, and whether the log's own row is what they say.
///
/// @param events those before the first that is not right
/// @param first what is wrong with that one; null when all are right
record LogSlice(List<RecordedEvent> events, @Nullable RowDifference first) {
    static final String TABLE = "event";
    private static final String READ = """
            SELECT position, canonical, leaf_hash, event_id, stream, sequence, type, correlation_id FROM ledger.event
            WHERE position > ? AND position <= ? ORDER BY position
            """;

    static LogSlice read(Connection connection, long after, long upTo) throws SQLException {
        List<RecordedEvent> events = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(READ)) {
            select.setLong(1, after);
            select.setLong(2, upTo);
            try (ResultSet row = select.executeQuery()) {
                for (long position = after + 1; position <= upTo; position++) {
                    if (!row.next() || row.getLong(1) != position) {
                        return wrong(connection, events, position, Kind.MISSING, List.of());
                    }
                    @Nullable RecordedEvent event = decoded(row.getBytes(2));
                    List<String> columns = event == null ? List.of("canonical") : differing(row, event);
                    if (event == null || !columns.isEmpty()) {
                        return wrong(connection, events, position, Kind.CHANGED, columns);
                    }
                    events.add(event);
                }
            }
        }
        return new LogSlice(events, null);
    }

    private static @Nullable RecordedEvent decoded(byte[] canonical) {
        try {
            return CanonicalEvent.read(canonical);
        } catch (IllegalStateException e) {
            return null;
        }
    }

    private static List<String> differing(ResultSet row, RecordedEvent event) throws SQLException {
        List<String> columns = new ArrayList<>();
        add(columns, "position", row.getLong(1) == event.position());
        add(columns, "leaf_hash", Arrays.equals(row.getBytes(3), Sha256.leaf(row.getBytes(2))));
        add(columns, "event_id", event.eventId().equals(row.getObject(4, UUID.class)));
        add(columns, "stream", event.stream().equals(row.getString(5)));
        add(columns, "sequence", event.sequence() == row.getLong(6));
        add(columns, "type", event.type().name().equals(row.getString(7)));
        add(columns, "correlation_id", event.trace().correlation().equals(row.getObject(8, UUID.class)));
        return columns;
    }

    private static void add(List<String> columns, String name, boolean same) {
        if (!same) {
            columns.add(name);
        }
    }

    private static LogSlice wrong(Connection connection, List<RecordedEvent> events, long position, Kind kind,
            List<String> columns) throws SQLException {
        return new LogSlice(events, new RowDifference(TABLE, kind, "position=" + position, columns, position,
                EventName.at(connection, position)));
    }
}
