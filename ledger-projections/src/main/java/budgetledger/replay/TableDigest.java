package budgetledger.replay;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;

import budgetledger.eventlog.Sha256;

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
        String copy = "COPY (SELECT * FROM " + names.of(table.name()) + where + " ORDER BY " + table.order()
                + ") TO STDOUT";
        try (CopyRows rows = new CopyRows(connection, copy)) {
            for (byte[] row = rows.next(); row != null; row = rows.next()) {
                digest.update(row);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
