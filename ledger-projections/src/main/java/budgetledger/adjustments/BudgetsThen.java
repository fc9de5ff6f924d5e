package budgetledger.adjustments;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;

import budgetledger.budget.BudgetEvent;
import budgetledger.budget.BudgetEvent.BudgetEnacted;
import budgetledger.budget.BudgetEvent.BudgetFrozen;
import budgetledger.budget.BudgetEvent.BudgetOpened;
import budgetledger.budget.BudgetEvent.BudgetUnfrozen;
import budgetledger.budget.BudgetEvent.MeasureAdopted;
import budgetledger.budget.BudgetEvent.YearClosed;
import budgetledger.budget.BudgetEvent.YearOpened;
import budgetledger.budget.BudgetId;
import budgetledger.budget.Measure;
import budgetledger.budget.Phase;
import budgetledger.eventlog.CanonicalEvent;
import budgetledger.eventlog.EventType;
import budgetledger.eventlog.RecordedEvent;
import org.jspecify.annotations.Nullable;

/// Budgets as they were known at a position. Rows that nothing has happened to since are as they were; of the others
/// the few events about the budget as a whole are read from the log and folded.
public final class BudgetsThen {
    private static final String EVENTS = """
            SELECT canonical FROM ledger.event
            WHERE stream = ANY (?) AND type = ANY (?) AND position <= ? ORDER BY position
            """;

    private final DataSource source;

    public BudgetsThen(DataSource source) {
        this.source = source;
    }

    /// Each row as it was at the position, without those that were not there yet.
    public List<BudgetRow> at(List<BudgetRow> rows, long position) {
        List<BudgetId> changed = rows.stream().filter(row -> row.position() > position).map(BudgetRow::budget)
                .toList();
        Map<BudgetId, BudgetRow> then = changed.isEmpty() ? Map.of() : fold(changed, position);
        return rows.stream().flatMap(row -> row.position() <= position ? Stream.of(row)
                : Stream.ofNullable(then.get(row.budget()))).toList();
    }

    private Map<BudgetId, BudgetRow> fold(List<BudgetId> budgets, long position) {
        Map<BudgetId, BudgetRow> rows = new HashMap<>();
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(EVENTS)) {
            select.setObject(1, budgets.stream().map(BudgetId::stream).toArray(String[]::new));
            select.setObject(2, new BudgetProjection().types().stream().map(EventType::name).toArray(String[]::new));
            select.setLong(3, position);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    RecordedEvent event = CanonicalEvent.read(row.getBytes(1));
                    rows.compute(event.budgetEvent().budget(), (_, before) -> after(before, event));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the history of budgets cannot be read", e);
        }
        return rows;
    }

    private static BudgetRow after(@Nullable BudgetRow row, RecordedEvent recorded) {
        BudgetEvent event = recorded.budgetEvent();
        long at = recorded.position();
        if (event instanceof BudgetOpened opened) {
            return new BudgetRow(opened.budget(), opened.departmentName(), Phase.PREPARING, false, 0, at);
        }
        if (row == null) {
            throw new IllegalStateException("a budget goes on that was never opened: " + event.budget());
        }
        return switch (event) {
            case BudgetEnacted e -> new BudgetRow(row.budget(), row.departmentName(),
                    row.phase() == Phase.PREPARING ? Phase.ENACTED : row.phase(), row.frozen(), e.part(), at);
            case YearOpened _ -> in(row, Phase.OPEN, at);
            case YearClosed _ -> in(row, Phase.CLOSED, at);
            case MeasureAdopted e when e.measure() instanceof Measure.Reopening -> in(row, Phase.OPEN, at);
            case BudgetFrozen _ -> frozen(row, true, at);
            case BudgetUnfrozen _ -> frozen(row, false, at);
            default -> row;
        };
    }

    private static BudgetRow in(BudgetRow row, Phase phase, long at) {
        return new BudgetRow(row.budget(), row.departmentName(), phase, row.frozen(), row.parts(), at);
    }

    private static BudgetRow frozen(BudgetRow row, boolean frozen, long at) {
        return new BudgetRow(row.budget(), row.departmentName(), row.phase(), frozen, row.parts(), at);
    }
}
