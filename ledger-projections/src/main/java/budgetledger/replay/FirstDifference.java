package budgetledger.replay;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

import budgetledger.replay.RowDifference.Kind;
import org.jspecify.annotations.Nullable;

/// Finds where two tables of the same columns part: the row of the earliest event. Every row counts, also one that
/// stands there twice. It takes a sort of both tables, and is asked only once digests differ.
public final class FirstDifference {
    private static final String SELECT = """
            SELECT coalesce(m.position, s.position), m.position IS NULL, s.position IS NULL, concat_ws(', ', %4$s),
                ARRAY(SELECT a.key FROM jsonb_each(to_jsonb(s)) a JOIN jsonb_each(to_jsonb(m)) b USING (key)
                    WHERE a.value <> b.value ORDER BY a.key COLLATE "C")
            """;
    private static final String ORDER = "ORDER BY 1, %6$s LIMIT 1";

    /// Rows are compared whole; then the two rows of one key meet.
    private static final String ALL = """
            WITH live AS (SELECT * FROM %1$s %3$s), rebuilt AS (SELECT * FROM %2$s %3$s),
                surplus AS (SELECT * FROM live EXCEPT ALL SELECT * FROM rebuilt),
                missing AS (SELECT * FROM rebuilt EXCEPT ALL SELECT * FROM live)
            """ + SELECT + "FROM surplus s FULL JOIN missing m USING (%5$s) " + ORDER;

    /// A live row that is already further on cannot be compared yet.
    private static final String CHANGED = SELECT + """
            FROM %2$s m JOIN %1$s s USING (%5$s)
            WHERE m.position > %3$s AND s.position <= %7$s AND to_jsonb(s) <> to_jsonb(m)
            """ + ORDER;

    private FirstDifference() {}

    /// Compares two tables as one transaction sees them.
    ///
    /// @param live the table that is shown, with its schema
    /// @param rebuilt what it should be
    /// @param where which rows of both, as `WHERE …`, or an empty text for all
    public static @Nullable RowDifference find(
            Connection connection, ProjectionTable table, String live, String rebuilt, String where)
            throws SQLException {
        return first(connection, table, ALL, live, rebuilt, where, "");
    }

    /// Compares the rows of a table of which the second one is built up to a position so far: those that its last
    /// events changed.
    ///
    /// @param after position after which rows were changed
    /// @param upTo position that `rebuilt` has reached
    public static @Nullable RowDifference findChanged(
            Connection connection, ProjectionTable table, String live, String rebuilt, long after, long upTo)
            throws SQLException {
        return first(connection, table, CHANGED, live, rebuilt, Long.toString(after), Long.toString(upTo));
    }

    private static @Nullable RowDifference first(Connection connection, ProjectionTable table, String form, String live,
            String rebuilt, String where, String upTo) throws SQLException {
        String values = table.key().stream().map(column -> "'" + column + '=' + "' || " + column)
                .collect(Collectors.joining(", "));
        String query = form.formatted(
                live, rebuilt, where, values, String.join(", ", table.key()), table.order(), upTo);
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
            return row.next() ? difference(connection, table, row) : null;
        }
    }

    private static RowDifference difference(Connection connection, ProjectionTable table, ResultSet row)
            throws SQLException {
        long position = row.getLong(1);
        Kind kind = row.getBoolean(2) ? Kind.SURPLUS : row.getBoolean(3) ? Kind.MISSING : Kind.CHANGED;
        String[] columns = (String[]) row.getArray(5).getArray();
        return new RowDifference(table.name(), kind, row.getString(4),
                kind == Kind.CHANGED ? List.of(columns) : List.of(), position, EventName.at(connection, position));
    }
}
