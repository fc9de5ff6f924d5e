package budgetledger.adjustments;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

import budgetledger.budget.BudgetId;

/// Reads the budgets there are.
public final class Budgets {
    private static final String ALL =
            "SELECT department, year, name, parts, position FROM projection.budget ORDER BY department, year";

    private final DataSource source;

    public Budgets(DataSource source) {
        this.source = source;
    }

    public List<BudgetRow> all() {
        List<BudgetRow> budgets = new ArrayList<>();
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(ALL);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                budgets.add(new BudgetRow(BudgetId.of(row.getString(1), row.getInt(2)), row.getString(3),
                        row.getInt(4), row.getLong(5)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the budgets cannot be read", e);
        }
        return budgets;
    }
}
