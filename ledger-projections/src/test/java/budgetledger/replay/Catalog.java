package budgetledger.replay;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/// What the database's catalog says of the projections' tables.
final class Catalog {
    /// Everything about the tables but the names of their indexes.
    private static final String SHAPE = """
            WITH t AS (SELECT * FROM pg_class WHERE relnamespace = 'projection'::regnamespace AND relkind = 'r')
            SELECT format('%s owner %s grants %s comment %s', relname, relowner::regrole,
                (SELECT string_agg(a::text, ' ' ORDER BY a::text) FROM unnest(relacl) a), obj_description(oid)) FROM t
            UNION ALL
            SELECT format('%s.%s %s %s default %s comment %s', relname, attname,
                format_type(atttypid, atttypmod), attnotnull, pg_get_expr(adbin, adrelid),
                col_description(t.oid, attnum))
            FROM t JOIN pg_attribute a ON a.attrelid = t.oid LEFT JOIN pg_attrdef d ON adrelid = t.oid AND adnum = attnum
            WHERE attnum > 0 AND NOT attisdropped
            UNION ALL
            SELECT format('index of %s primary %s unique %s %s', relname, indisprimary, indisunique,
                regexp_replace(pg_get_indexdef(indexrelid), '^.* USING ', ''))
            FROM t JOIN pg_index ON indrelid = t.oid
            UNION ALL
            SELECT format('constraint of %s %s', relname, pg_get_constraintdef(c.oid))
            FROM t JOIN pg_constraint c ON conrelid = t.oid
            ORDER BY 1
            """;
    private static final String NAMES =
            "SELECT relname FROM pg_class WHERE relnamespace = 'projection'::regnamespace ORDER BY 1";

    private Catalog() {}

    static List<String> shape(DataSource source) {
        return lines(source, SHAPE);
    }

    /// Names of all tables and indexes.
    static List<String> names(DataSource source) {
        return lines(source, NAMES);
    }

    static List<String> lines(DataSource source, String sql) {
        List<String> lines = new ArrayList<>();
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                lines.add(row.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
        return lines;
    }
}
