package budgetledger.timeline;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// SQL put together from pieces that are written in this package, and the values for its question marks in their order.
final class Clauses {
    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    Clauses add(String more, Object... those) {
        sql.append(more);
        values.addAll(List.of(those));
        return this;
    }

    Clauses add(Clauses more) {
        sql.append(more.sql);
        values.addAll(more.values);
        return this;
    }

    /// One more condition.
    Clauses and(String condition, Object... those) {
        return add(sql.isEmpty() ? condition : " AND " + condition, those);
    }

    /// A condition on a value that need not be given.
    Clauses andIf(String condition, @Nullable Object value) {
        return value == null ? this : and(condition, value);
    }

    String sql() {
        return sql.toString();
    }

    void bind(PreparedStatement select) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            select.setObject(i + 1, values.get(i));
        }
    }
}
