package budgetledger.adjustments;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

import budgetledger.budget.BudgetEvent;
import budgetledger.budget.BudgetEvent.MeasureProposed;
import budgetledger.budget.BudgetId;
import budgetledger.budget.PendingMeasure.Status;
import budgetledger.eventlog.CanonicalEvent;

/// Reads measures for whole budgets. The projection says which there are and what became of each; what they hold
/// and who decided why is read from the log's own bytes.
public final class Measures {
    private static final String OF_BUDGET = """
            SELECT m.status, m.proposed_at, m.position, proposal.canonical, decision.canonical
            FROM projection.measure m JOIN ledger.event proposal ON proposal.position = m.proposed_at
                LEFT JOIN ledger.event decision ON decision.position = m.position AND m.position > m.proposed_at
            WHERE m.department = ? AND m.year = ? ORDER BY m.proposed_at
            """;

    private final DataSource source;

    public Measures(DataSource source) {
        this.source = source;
    }

    /// All measures of a budget, in the order in which they were proposed.
    public List<MeasureRow> of(BudgetId budget) {
        List<MeasureRow> measures = new ArrayList<>();
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(OF_BUDGET)) {
            select.setString(1, budget.department().value());
            select.setInt(2, budget.year().value());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    byte[] decision = row.getBytes(5);
                    measures.add(new MeasureRow((MeasureProposed) event(row.getBytes(4)),
                            Status.valueOf(row.getString(1)), decision == null ? null : event(decision),
                            row.getLong(2), row.getLong(3)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the measures cannot be read", e);
        }
        return measures;
    }

    /// The same as it was known at a position.
    public List<MeasureRow> of(BudgetId budget, long position) {
        return of(budget).stream()
                .filter(row -> row.proposedAt() <= position)
                .map(row -> row.position() <= position ? row : new MeasureRow(row.proposal(), Status.PROPOSED, null,
                        row.proposedAt(), row.proposedAt()))
                .toList();
    }

    private static BudgetEvent event(byte[] canonical) {
        return (BudgetEvent) CanonicalEvent.read(canonical).event();
    }
}
