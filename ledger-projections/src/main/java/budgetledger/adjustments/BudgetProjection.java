package budgetledger.adjustments;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import budgetledger.budget.BudgetEvent.BudgetEnacted;
import budgetledger.budget.BudgetEvent.BudgetOpened;
import budgetledger.budget.BudgetId;
import budgetledger.eventlog.EventCatalog;
import budgetledger.eventlog.EventType;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.replay.Projection;
import budgetledger.replay.ProjectionTable;
import budgetledger.replay.ProjectionWriter;
import budgetledger.replay.TableNames;

/// Keeps the budgets there are: department, year, name, and how many documents have enacted each.
public final class BudgetProjection implements Projection {
    private static final String TABLE = "budget";
    private static final String OPEN =
            "INSERT INTO %s (department, year, name, parts, position) VALUES (?, ?, ?, 0, ?)";
    private static final String ENACT =
            "UPDATE %s SET parts = ?, position = ? WHERE department = ? AND year = ?";

    @Override
    public List<ProjectionTable> tables() {
        return List.of(new ProjectionTable(TABLE, "department, year", false));
    }

    @Override
    public Set<EventType> types() {
        return Set.of(EventCatalog.OPENED, EventCatalog.ENACTED);
    }

    @Override
    public ProjectionWriter writer(Connection connection, TableNames names) {
        String table = names.of(TABLE);
        return new ProjectionWriter() {
            @Override
            public void add(RecordedEvent recorded) throws SQLException {
                if (recorded.event() instanceof BudgetOpened opened) {
                    BudgetId budget = opened.budget();
                    execute(connection, OPEN.formatted(table), budget.department().value(), budget.year().value(),
                            opened.departmentName(), recorded.position());
                } else if (recorded.event() instanceof BudgetEnacted enacted) {
                    BudgetId budget = enacted.budget();
                    execute(connection, ENACT.formatted(table), enacted.part(), recorded.position(),
                            budget.department().value(), budget.year().value());
                }
            }

            @Override
            public void flush() {
                // Every row is written at once; openings and enactments are few.
            }
        };
    }

    private static void execute(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("a budget that goes on has no row: rebuild the projections");
            }
        }
    }
}
