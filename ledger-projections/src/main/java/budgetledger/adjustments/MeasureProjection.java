package budgetledger.adjustments;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import budgetledger.budget.BudgetEvent.MeasureAdopted;
import budgetledger.budget.BudgetEvent.MeasureDropped;
import budgetledger.budget.BudgetEvent.MeasureProposed;
import budgetledger.budget.PendingMeasure.Status;
import budgetledger.eventlog.EventCatalog;
import budgetledger.eventlog.EventType;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.replay.Projection;
import budgetledger.replay.ProjectionTable;
import budgetledger.replay.ProjectionWriter;
import budgetledger.replay.StatementBatch;
import budgetledger.replay.TableNames;

/// Keeps the measures for whole budgets and what became of each.
public final class MeasureProjection implements Projection {
    private static final String TABLE = "measure";
    private static final String PROPOSE = """
            INSERT INTO %s (id, department, year, status, proposer, effective_on, content, proposed_at, position)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String DECIDE =
            "UPDATE %s SET status = ?, decided_by = ?, position = ? WHERE id = ?";

    @Override
    public List<ProjectionTable> tables() {
        return List.of(new ProjectionTable(TABLE, "id", false));
    }

    @Override
    public Set<EventType> types() {
        return EventCatalog.typesOf("budget.MeasureProposed", "budget.MeasureAdopted", "budget.MeasureDropped");
    }

    @Override
    public ProjectionWriter writer(Connection connection, TableNames names) {
        String table = names.of(TABLE);
        StatementBatch batch = new StatementBatch(connection);
        return new ProjectionWriter() {
            @Override
            public void add(RecordedEvent recorded) throws SQLException {
                long position = recorded.position();
                switch (recorded.event()) {
                    case MeasureProposed e -> batch.add(PROPOSE.formatted(table), e.id().value(),
                            e.budget().department().value(), e.budget().year().value(), Status.PROPOSED.name(),
                            e.act().actor().value(), e.act().effectiveOn(), EventCatalog.payload(e), position,
                            position);
                    case MeasureAdopted e -> batch.add(DECIDE.formatted(table), Status.ADOPTED.name(),
                            e.act().actor().value(), position, e.id().value());
                    case MeasureDropped e -> batch.add(DECIDE.formatted(table), Status.DROPPED.name(),
                            e.act().actor().value(), position, e.id().value());
                    default -> { }
                }
            }

            @Override
            public void flush() throws SQLException {
                batch.close();
            }
        };
    }
}
