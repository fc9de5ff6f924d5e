package budgetledger.adjustments;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

import budgetledger.budget.BudgetId;
import budgetledger.budget.Phase;

/// Reads the budgets there are.
public final class Budgets {
    private static final String SELECT =
            "SELECT department, year, name, phase, frozen, parts, position FROM projection.budget ";
    private static final String ALL = SELECT + "ORDER BY department, year";
    private static final String ONE = SELECT + "WHERE department = ? AND year = ?";

    private final DataSource source;

    public Budgets(DataSource source) {
        this.source = source;
    }

    public List<BudgetRow> all() {
        return query(ALL);
    }

    public Optional<BudgetRow> find(BudgetId budget) {
        return query(ONE, budget.department().value(), budget.year().value()).stream().findFirst();
    }

    private List<BudgetRow> query(String sql, Object... values) {
        List<BudgetRow> budgets = new ArrayList<>();
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    budgets.add(new BudgetRow(BudgetId.of(row.getString(1), row.getInt(2)), row.getString(3),
                            Phase.valueOf(row.getString(4)), row.getBoolean(5), row.getInt(6), row.getLong(7)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the budgets cannot be read", e);
        }
        return budgets;
    }
}
