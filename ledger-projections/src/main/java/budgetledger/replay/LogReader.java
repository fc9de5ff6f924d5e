package budgetledger.replay;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Collectors;

import budgetledger.eventlog.CanonicalEvent;
import budgetledger.eventlog.EventType;
import budgetledger.eventlog.RecordedEvent;

/// Streams the log straight from the database, as fast as it gives it, without holding more than one row.
/// Everything is read from the canonical bytes.
final class LogReader {
    private LogReader() {}

    interface Reader {
        void accept(RecordedEvent event) throws SQLException;
    }

    /// Reads the events of some types in (after, upTo] in position order.
    static void read(Connection connection, long after, long upTo, Set<EventType> types, Reader reader)
            throws SQLException {
        String names = types.stream().map(type -> "'" + type.name() + "'").sorted().collect(Collectors.joining(","));
        String query = "SELECT canonical FROM ledger.event WHERE position > " + after + " AND position <= " + upTo
                + " AND type IN (" + names + ") ORDER BY position";
        try (BinaryRows rows = new BinaryRows(connection, query)) {
            for (ByteBuffer row = rows.next(); row != null; row = rows.next()) {
                row.getShort();
                byte[] canonical = new byte[row.getInt()];
                row.get(canonical);
                reader.accept(CanonicalEvent.read(canonical));
            }
        }
    }
}
