package budgetledger.replay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/// Statements in order, sent together as long as the same one follows itself. Each must concern one row that is
/// there; anything else means that the projection does not show what went before.
public final class StatementBatch {
    private static final int ROWS_MAX = 1_000;

    private final Connection connection;
    private @Nullable PreparedStatement statement;
    private String sql = "";
    private int rows;

    public StatementBatch(Connection connection) {
        this.connection = connection;
    }

    public void add(String next, @Nullable Object... values) throws SQLException {
        PreparedStatement row = statement;
        if (row == null || !next.equals(sql)) {
            close();
            row = connection.prepareStatement(next);
            statement = row;
            sql = next;
        }
        for (int i = 0; i < values.length; i++) {
            row.setObject(i + 1, values[i]);
        }
        row.addBatch();
        if (++rows >= ROWS_MAX) {
            send(row);
        }
    }

    /// Sends what is left.
    public void close() throws SQLException {
        try (PreparedStatement row = statement) {
            if (row != null && rows > 0) {
                send(row);
            }
        }
        statement = null;
    }

    private void send(PreparedStatement row) throws SQLException {
        rows = 0;
        if (Arrays.stream(row.executeBatch()).anyMatch(changed -> changed != 1)) {
            throw new IllegalStateException("what goes on has no row, rebuild the projections: " + sql);
        }
    }
}
