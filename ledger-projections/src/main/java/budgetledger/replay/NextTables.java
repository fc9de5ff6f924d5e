package budgetledger.replay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The tables built beside the live ones: made in their image, indexed like them, put in their place. All of it
/// happens in one transaction, so a rebuild that fails leaves nothing behind.
final class NextTables {
    private static final String INDEXES = """
            SELECT regexp_replace(pg_get_indexdef(i.indexrelid), 'INDEX .* ON .* USING', 'INDEX ON ' || ? || ' USING'),
                i.indisunique
            FROM pg_index i WHERE i.indrelid = ?::regclass ORDER BY i.indexrelid
            """;

    private NextTables() {}

    static void create(Connection connection, List<ProjectionTable> tables) throws SQLException {
        for (ProjectionTable table : tables) {
            Rebuild.execute(connection, "CREATE TABLE " + TableNames.NEXT.of(table.name()) + " (LIKE "
                    + TableNames.LIVE.of(table.name()) + " INCLUDING DEFAULTS INCLUDING COMMENTS)");
        }
    }

    /// A table whose rows are merged needs its key while it is filled.
    static void createUniqueIndexes(Connection connection, List<ProjectionTable> tables) throws SQLException {
        createIndexes(connection, tables, true);
    }

    /// All other indexes are made once the rows are there, which is much faster.
    static void createIndexes(Connection connection, List<ProjectionTable> tables) throws SQLException {
        createIndexes(connection, tables.stream().filter(ProjectionTable::appendOnly).toList(), true);
        createIndexes(connection, tables, false);
    }

    private static void createIndexes(Connection connection, List<ProjectionTable> tables, boolean unique)
            throws SQLException {
        for (ProjectionTable table : tables) {
            for (String index : indexes(connection, table, unique)) {
                Rebuild.execute(connection, index);
            }
            if (!unique) {
                Rebuild.execute(connection, "ANALYZE " + TableNames.NEXT.of(table.name()));
            }
        }
    }

    private static List<String> indexes(Connection connection, ProjectionTable table, boolean unique)
            throws SQLException {
        List<String> indexes = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(INDEXES)) {
            select.setString(1, TableNames.NEXT.of(table.name()));
            select.setString(2, TableNames.LIVE.of(table.name()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    if (row.getBoolean(2) == unique) {
                        indexes.add(row.getString(1));
                    }
                }
            }
        }
        return indexes;
    }

    static void swap(Connection connection, List<ProjectionTable> tables) throws SQLException {
        for (ProjectionTable table : tables) {
            Rebuild.execute(connection, "DROP TABLE " + TableNames.LIVE.of(table.name()));
            Rebuild.execute(connection,
                    "ALTER TABLE " + TableNames.NEXT.of(table.name()) + " RENAME TO " + table.name());
        }
    }
}
