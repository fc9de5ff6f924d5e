package budgetledger.shadow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

import budgetledger.replay.FirstDifference;
import budgetledger.replay.ProjectionTable;
import budgetledger.replay.RowDifference;
import budgetledger.replay.TableNames;
import org.jspecify.annotations.Nullable;

/// What the live tables should be, computed from the log as far as this round is. Of an append-only table it holds
/// one slice, of the others all rows up to the place. Unlogged: losing them costs a round.
record ShadowTables(List<ProjectionTable> tables) {
    private static final String SAME_SHAPE = """
            WITH c AS (SELECT attrelid, attname, atttypid FROM pg_attribute WHERE attnum > 0 AND NOT attisdropped)
            SELECT NOT EXISTS (SELECT attname, atttypid FROM c WHERE attrelid = to_regclass(?)
                EXCEPT SELECT attname, atttypid FROM c WHERE attrelid = to_regclass(?))
            """;

    /// Makes them anew, empty.
    void create(Connection connection) throws SQLException {
        for (ProjectionTable table : tables) {
            String shadow = shadow(table);
            ShadowStore.execute(connection, "DROP TABLE IF EXISTS " + shadow);
            ShadowStore.execute(connection,
                    "CREATE UNLOGGED TABLE " + shadow + " (LIKE " + live(table) + " INCLUDING DEFAULTS)");
            ShadowStore.execute(connection,
                    "CREATE UNIQUE INDEX ON " + shadow + " (" + String.join(", ", table.key()) + ")");
            if (!table.appendOnly()) {
                ShadowStore.execute(connection, "CREATE INDEX ON " + shadow + " (position)");
            }
        }
    }

    /// Whether they are there and have every column of the live ones, which a new version may have changed.
    boolean fit(Connection connection) throws SQLException {
        for (ProjectionTable table : tables) {
            try (PreparedStatement select = connection.prepareStatement(SAME_SHAPE)) {
                select.setString(1, live(table));
                select.setString(2, shadow(table));
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    if (!row.getBoolean(1)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    void beginSlice(Connection connection) throws SQLException {
        for (ProjectionTable table : tables) {
            if (table.appendOnly()) {
                ShadowStore.execute(connection, "TRUNCATE " + shadow(table));
            }
        }
    }

    /// Lets no rebuild put other tables in their place until the transaction ends.
    void keepLive(Connection connection) throws SQLException {
        String names = tables.stream().map(ShadowTables::live).collect(Collectors.joining(", "));
        ShadowStore.execute(connection, "LOCK TABLE " + names + " IN ACCESS SHARE MODE");
    }

    /// Compares what the events in (after, upTo] wrote.
    @Nullable RowDifference compareSlice(Connection connection, long after, long upTo) throws SQLException {
        @Nullable RowDifference first = null;
        for (ProjectionTable table : tables) {
            first = earlier(first, table.appendOnly()
                    ? FirstDifference.find(connection, table, live(table), shadow(table),
                            "WHERE position > " + after + " AND position <= " + upTo)
                    : FirstDifference.findChanged(connection, table, live(table), shadow(table), after, upTo));
        }
        return first;
    }

    /// Compares all that slices leave: rows that no event accounts for.
    @Nullable RowDifference compareRest(Connection connection, long upTo) throws SQLException {
        @Nullable RowDifference first = null;
        for (ProjectionTable table : tables) {
            first = earlier(first, FirstDifference.find(connection, table, live(table), shadow(table),
                    table.appendOnly() ? "WHERE position < 1 OR position > " + upTo : ""));
        }
        return first;
    }

    private static @Nullable RowDifference earlier(@Nullable RowDifference one, @Nullable RowDifference other) {
        return one == null || (other != null && other.position() < one.position()) ? other : one;
    }

    private static String live(ProjectionTable table) {
        return TableNames.LIVE.of(table.name());
    }

    private static String shadow(ProjectionTable table) {
        return TableNames.SHADOW.of(table.name());
    }
}
