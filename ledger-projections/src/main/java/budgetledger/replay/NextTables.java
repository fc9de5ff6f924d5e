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
            SELECT CASE WHEN i.indisprimary THEN 'ALTER TABLE ' || ? || ' ADD ' || pg_get_constraintdef(c.oid)
                ELSE regexp_replace(pg_get_indexdef(i.indexrelid), 'INDEX .* ON .* USING', 'INDEX ON ' || ? || ' USING')
                END
            FROM pg_index i LEFT JOIN pg_constraint c ON c.conindid = i.indexrelid AND c.contype = 'p'
            WHERE i.indrelid = ?::regclass AND i.indisunique = ? ORDER BY i.indexrelid
            """;

    /// What LIKE leaves out: owner, grants and the table's comment.
    private static final String MANNERS = """
            WITH live AS (SELECT * FROM pg_class WHERE oid = ?::regclass)
            SELECT format('ALTER TABLE %s OWNER TO %I', ?, pg_get_userbyid(relowner)) FROM live
            UNION ALL
            SELECT format('COMMENT ON TABLE %s IS %L', ?, obj_description(oid, 'pg_class')) FROM live
            UNION ALL
            SELECT format('GRANT %s ON %s TO %s%s', privilege_type, ?,
                CASE grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(grantee)) END,
                CASE WHEN is_grantable THEN ' WITH GRANT OPTION' ELSE '' END)
            FROM live CROSS JOIN aclexplode(relacl)
            """;

    private NextTables() {}

    static void create(Connection connection, List<ProjectionTable> tables) throws SQLException {
        for (ProjectionTable table : tables) {
            String live = TableNames.LIVE.of(table.name());
            String next = TableNames.NEXT.of(table.name());
            Rebuild.execute(connection,
                    "CREATE TABLE " + next + " (LIKE " + live + " INCLUDING DEFAULTS INCLUDING COMMENTS)");
            executeAll(connection, MANNERS, live, next, next, next);
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
            String next = TableNames.NEXT.of(table.name());
            executeAll(connection, INDEXES, next, next, TableNames.LIVE.of(table.name()), unique);
            if (!unique) {
                Rebuild.execute(connection, "ANALYZE " + next);
            }
        }
    }

    /// Executes the statements that a query of the catalog gives.
    private static void executeAll(Connection connection, String query, Object... values) throws SQLException {
        List<String> statements = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    statements.add(row.getString(1));
                }
            }
        }
        for (String statement : statements) {
            Rebuild.execute(connection, statement);
        }
    }

    static void swap(Connection connection, List<ProjectionTable> tables) throws SQLException {
        for (ProjectionTable table : tables) {
            Rebuild.execute(connection, "DROP TABLE " + TableNames.LIVE.of(table.name()));
            Rebuild.execute(connection,
                    "ALTER TABLE " + TableNames.NEXT.of(table.name()) + " RENAME TO " + table.name());
        }
    }
}
