package budgetledger.adjustments;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import budgetledger.budget.BudgetEvent;
import budgetledger.budget.BudgetEvent.BudgetEnacted;
import budgetledger.budget.BudgetEvent.BudgetFrozen;
import budgetledger.budget.BudgetEvent.BudgetOpened;
import budgetledger.budget.BudgetEvent.BudgetUnfrozen;
import budgetledger.budget.BudgetEvent.MeasureAdopted;
import budgetledger.budget.BudgetEvent.YearClosed;
import budgetledger.budget.BudgetEvent.YearOpened;
import budgetledger.budget.Measure;
import budgetledger.budget.Phase;
import budgetledger.eventlog.EventCatalog;
import budgetledger.eventlog.EventType;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.replay.Projection;
import budgetledger.replay.ProjectionTable;
import budgetledger.replay.ProjectionWriter;
import budgetledger.replay.TableNames;

/// Keeps the budgets there are: department, year, name, phase, and how many documents have enacted each.
public final class BudgetProjection implements Projection {
    private static final String TABLE = "budget";
    private static final String OPEN =
            "INSERT INTO %s (department, year, name, parts, position) VALUES (?, ?, ?, 0, ?)";
    private static final String ENACT = """
            UPDATE %s SET parts = ?, phase = CASE phase WHEN 'PREPARING' THEN 'ENACTED' ELSE phase END, position = ?
            WHERE department = ? AND year = ?
            """;
    private static final String PHASE = "UPDATE %s SET phase = ?, position = ? WHERE department = ? AND year = ?";
    private static final String FREEZE = "UPDATE %s SET frozen = ?, position = ? WHERE department = ? AND year = ?";

    @Override
    public List<ProjectionTable> tables() {
        return List.of(new ProjectionTable(TABLE, "department COLLATE \"C\", year", false));
    }

    @Override
    public Set<EventType> types() {
        return EventCatalog.typesOf("budget.BudgetOpened", "budget.BudgetEnacted", "budget.YearOpened",
                "budget.YearClosed", "budget.BudgetFrozen", "budget.BudgetUnfrozen", "budget.MeasureAdopted");
    }

    @Override
    public ProjectionWriter writer(Connection connection, TableNames names) {
        String table = names.of(TABLE);
        return new ProjectionWriter() {
            @Override
            public void add(RecordedEvent recorded) throws SQLException {
                switch (recorded.event()) {
                    case BudgetOpened e -> execute(connection, OPEN.formatted(table), e.budget().department().value(),
                            e.budget().year().value(), e.departmentName(), recorded.position());
                    case BudgetEnacted e -> update(ENACT, e.part(), e, recorded.position());
                    case YearOpened e -> update(PHASE, Phase.OPEN.name(), e, recorded.position());
                    case YearClosed e -> update(PHASE, Phase.CLOSED.name(), e, recorded.position());
                    case MeasureAdopted e when e.measure() instanceof Measure.Reopening ->
                        update(PHASE, Phase.OPEN.name(), e, recorded.position());
                    case BudgetFrozen e -> update(FREEZE, true, e, recorded.position());
                    case BudgetUnfrozen e -> update(FREEZE, false, e, recorded.position());
                    default -> { }
                }
            }

            private void update(String sql, Object value, BudgetEvent event, long position) throws SQLException {
                execute(connection, sql.formatted(table), value, position, event.budget().department().value(),
                        event.budget().year().value());
            }

            @Override
            public void flush() {
                // Every row is written at once; acts on a whole budget are few.
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
