package budgetledger.replay;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;

import budgetledger.eventlog.Sha256;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/// SHA-256 over all rows of a table in their one order, as PostgreSQL writes them out: two tables with the same
/// digest hold the same rows.
public final class TableDigest {
    private TableDigest() {}

    /// The digest in hexadecimal.
    ///
    /// @param upTo for an append-only table, the position up to which rows count
    public static String of(Connection connection, ProjectionTable table, TableNames names, long upTo)
            throws SQLException {
        String where = table.appendOnly() ? " WHERE position <= " + upTo : "";
        MessageDigest digest = Sha256.digest();
        CopyOut out = connection.unwrap(PGConnection.class).getCopyAPI().copyOut("COPY (SELECT * FROM "
                + names.of(table.name()) + where + " ORDER BY " + table.order() + ") TO STDOUT");
        try {
            for (byte[] row = out.readFromCopy(); row != null; row = out.readFromCopy()) {
                digest.update(row);
            }
        } finally {
            if (out.isActive()) {
                out.cancelCopy();
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
