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
    /// Signature, flags and length of the header extension: fixed, because we never ask for an extension.
    private static final int HEADER_BYTES = 19;

    private LogReader() {}

    interface Reader {
        void accept(RecordedEvent event) throws SQLException;
    }

    /// Reads the events of some types in (after, upTo] in position order.
    static void read(Connection connection, long after, long upTo, Set<EventType> types, Reader reader)
            throws SQLException {
        String names = types.stream().map(type -> "'" + type.name() + "'").sorted().collect(Collectors.joining(","));
        String copy = "COPY (SELECT canonical FROM ledger.event WHERE position > " + after + " AND position <= " + upTo
                + " AND type IN (" + names + ") ORDER BY position) TO STDOUT (FORMAT binary)";
        try (CopyRows rows = new CopyRows(connection, copy)) {
            boolean header = true;
            for (byte[] row = rows.next(); row != null; row = rows.next()) {
                int start = header ? HEADER_BYTES : 0;
                ByteBuffer in = ByteBuffer.wrap(row, start, row.length - start);
                header = false;
                if (in.remaining() >= Short.BYTES && in.getShort() > 0) {
                    byte[] canonical = new byte[in.getInt()];
                    in.get(canonical);
                    reader.accept(CanonicalEvent.read(canonical));
                }
            }
        }
    }
}
