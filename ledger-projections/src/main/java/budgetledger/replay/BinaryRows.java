package budgetledger.replay;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/// The rows of a query in PostgreSQL's binary form, which no setting of the session changes: neither its time zone
/// nor how it writes dates. Format: documentation of COPY, section "Binary Format".
final class BinaryRows implements AutoCloseable {
    /// Signature, flags and length of the header extension: fixed, because we never ask for an extension.
    private static final int HEADER_BYTES = 19;

    private final CopyRows rows;
    private int skipped = HEADER_BYTES;

    BinaryRows(Connection connection, String query) throws SQLException {
        this.rows = new CopyRows(connection, "COPY (" + query + ") TO STDOUT (FORMAT binary)");
    }

    /// The next row from its number of fields on; null at the end.
    @Nullable ByteBuffer next() throws SQLException {
        for (byte[] bytes = rows.next(); bytes != null; bytes = rows.next()) {
            ByteBuffer row = ByteBuffer.wrap(bytes, skipped, bytes.length - skipped);
            skipped = 0;
            if (row.remaining() >= Short.BYTES && row.getShort(row.position()) >= 0) {
                return row;
            }
        }
        return null;
    }

    @Override
    public void close() throws SQLException {
        rows.close();
    }
}
