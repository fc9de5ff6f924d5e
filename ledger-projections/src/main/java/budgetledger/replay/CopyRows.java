package budgetledger.replay;

import java.sql.Connection;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/// The rows of a COPY to the client, one by one. A reader that stops half way still takes the rest off the wire:
/// the driver's own cancel leaves the connection one answer behind, so that its next users are given the answers
/// to the questions of others (seen with pgjdbc 42.7.14).
final class CopyRows implements AutoCloseable {
    private final CopyOut out;

    CopyRows(Connection connection, String copy) throws SQLException {
        this.out = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copy);
    }

    /// The next row as the server sent it; null at the end.
    byte @Nullable [] next() throws SQLException {
        return out.readFromCopy();
    }

    @Override
    public void close() throws SQLException {
        while (out.isActive() && out.readFromCopy() != null) {
            // Read and dropped.
        }
    }
}
