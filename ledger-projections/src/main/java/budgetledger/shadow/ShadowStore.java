package budgetledger.shadow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.OptionalLong;

import budgetledger.replay.EventName;
import budgetledger.replay.RowDifference;
import org.jspecify.annotations.Nullable;

/// What the shadow check remembers, so that every node knows it and a restart does not forget it.
final class ShadowStore {
    private static final String PLACE = "SELECT position FROM projection.shadow_place";
    private static final String MOVE = """
            INSERT INTO projection.shadow_place (position) VALUES (?)
            ON CONFLICT (only_row) DO UPDATE SET position = excluded.position
            """;
    private static final String ROUND = "SELECT rounds, ended_at FROM projection.shadow_round";
    private static final String END_ROUND = """
            INSERT INTO projection.shadow_round AS r (rounds, ended_at) VALUES (1, clock_timestamp())
            ON CONFLICT (only_row) DO UPDATE SET rounds = r.rounds + 1, ended_at = excluded.ended_at
            """;
    private static final String FOUND = """
            SELECT table_name, kind, row_key, columns, position, found_at FROM projection.shadow_difference
            """;
    private static final String FIND = """
            INSERT INTO projection.shadow_difference (table_name, kind, row_key, columns, position, found_at)
            VALUES (?, ?, ?, ?, ?, clock_timestamp())
            """;

    private ShadowStore() {}

    /// Empty where no round is under way.
    static OptionalLong place(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement(); ResultSet row = select.executeQuery(PLACE)) {
            return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
        }
    }

    static void move(Connection connection, long position) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(MOVE)) {
            insert.setLong(1, position);
            insert.executeUpdate();
        }
    }

    static void endRound(Connection connection) throws SQLException {
        execute(connection, END_ROUND);
        execute(connection, "DELETE FROM projection.shadow_place");
    }

    static void found(Connection connection, RowDifference difference) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(FIND)) {
            insert.setString(1, difference.table());
            insert.setString(2, difference.kind().name());
            insert.setString(3, difference.key());
            insert.setArray(4, connection.createArrayOf("text", difference.columns().toArray()));
            insert.setLong(5, difference.position());
            insert.executeUpdate();
        }
    }

    static void forget(Connection connection) throws SQLException {
        execute(connection, "DELETE FROM projection.shadow_difference");
        execute(connection, "DELETE FROM projection.shadow_place");
    }

    static ShadowState.@Nullable Found found(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement(); ResultSet row = select.executeQuery(FOUND)) {
            if (!row.next()) {
                return null;
            }
            long position = row.getLong(5);
            RowDifference difference = new RowDifference(row.getString(1),
                    RowDifference.Kind.valueOf(row.getString(2)), row.getString(3),
                    List.of((String[]) row.getArray(4).getArray()), position, EventName.at(connection, position));
            return new ShadowState.Found(difference, row.getObject(6, OffsetDateTime.class).toInstant());
        }
    }

    static ShadowState state(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement(); ResultSet row = select.executeQuery(ROUND)) {
            boolean any = row.next();
            @Nullable Instant ended = any ? row.getObject(2, OffsetDateTime.class).toInstant() : null;
            return new ShadowState(place(connection).orElse(0), any ? row.getLong(1) : 0, ended, found(connection));
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
