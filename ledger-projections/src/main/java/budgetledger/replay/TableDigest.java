package budgetledger.replay;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;

import budgetledger.eventlog.Sha256;

/// SHA-256 over all rows of a table in their one order, as PostgreSQL sends them in binary form: two tables with the
/// same digest hold the same rows, in whatever time zone and language it is computed. The rows of an append-only
/// table can be taken in parts.
public final class TableDigest {
    private final ProjectionTable table;
    private final String name;
    private final MessageDigest digest = Sha256.digest();

    TableDigest(ProjectionTable table, TableNames names) {
        this.table = table;
        this.name = names.of(table.name());
    }

    /// The digest of a whole table in hexadecimal.
    public static String of(Connection connection, ProjectionTable table, TableNames names) throws SQLException {
        TableDigest digest = new TableDigest(table, names);
        digest.add(connection, "");
        return digest.hex();
    }

    /// Takes the rows of an append-only table up to a position.
    void addUpTo(Connection connection, long position) throws SQLException {
        add(connection, " WHERE position <= " + position);
    }

    /// Takes all rows of an append-only table after a position, even those that no event of the log accounts for.
    void addAfter(Connection connection, long position) throws SQLException {
        add(connection, " WHERE position > " + position);
    }

    void addAll(Connection connection) throws SQLException {
        add(connection, "");
    }

    private void add(Connection connection, String where) throws SQLException {
        String query = "SELECT * FROM " + name + where + " ORDER BY " + table.order();
        try (BinaryRows rows = new BinaryRows(connection, query)) {
            for (ByteBuffer row = rows.next(); row != null; row = rows.next()) {
                digest.update(row);
            }
        }
    }

    /// The digest of what was taken so far; more can be taken afterwards.
    String hexSoFar() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("SHA-256 of the platform can be copied", e);
        }
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
