package budgetledger.figure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import javax.sql.DataSource;

import budgetledger.balance.Basis;
import budgetledger.balance.Cut;
import budgetledger.balance.PostingRow;
import budgetledger.budget.BreakdownAxis;
import budgetledger.budget.BudgetId;
import budgetledger.budget.LineKey;
import budgetledger.eventlog.CanonicalEvent;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.journal.Posting;
import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;

/// The contributions that add up to a figure, read from the log's own bytes; the posting table only says which
/// events to read.
public final class Contributions {
    private static final String EVENTS = """
            SELECT e.canonical FROM ledger.event e WHERE e.position IN (
                SELECT DISTINCT p.position FROM projection.posting p
                WHERE p.department = ? AND p.year = ? AND p.position > ? AND p.position <= ?
                    AND p.effective_on <= ? AND (? OR p.act IN %s) AND %s
                ORDER BY p.position LIMIT ?)
            ORDER BY e.position
            """;
    private static final String ON_LINES = EVENTS.formatted(Basis.ORIGINAL_ACTS_SQL, """
            p.account = 'APPROPRIATION' AND p.side = ? AND (?::text IS NULL OR p.unit = ?::text)
            AND (?::text IS NULL OR p.fund = ?::text) AND (?::text IS NULL OR starts_with(p.function, ?::text))
            AND (?::text IS NULL OR starts_with(p.economic, ?::text)) AND (?::text IS NULL OR p.kind = ?::text)""");
    private static final String ON_AXIS = EVENTS.formatted(Basis.ORIGINAL_ACTS_SQL, "p.axis = ?");
    /// Number of the first parameter of what follows the parameters that all have.
    private static final int FIRST_FREE = 7;

    private static final LocalDate NO_LIMIT = LocalDate.of(9999, 12, 31);

    private final DataSource source;
    private final BiPredicate<BudgetId, LineKey> visible;

    public Contributions(DataSource source) {
        this(source, (_, _) -> true);
    }

    private Contributions(DataSource source, BiPredicate<BudgetId, LineKey> visible) {
        this.source = source;
        this.visible = visible;
    }

    /// The same, less the lines that a reader may not know of.
    public Contributions seenBy(BiPredicate<BudgetId, LineKey> reader) {
        return new Contributions(source, reader);
    }

    /// The contributions of the first `eventsMax` events after a position that have any, in order of position.
    public List<Contribution> of(FigureScope scope, Cut cut, long after, int eventsMax) {
        @Nullable Object[] filters = {
            scope.unit(), scope.fund(), scope.function() == null ? null : scope.function().value(),
            scope.economic() == null ? null : scope.economic().value(), scope.kind()
        };
        List<Contribution> contributions = new ArrayList<>();
        for (RecordedEvent event : events(ON_LINES, scope.budget(), scope.basis(), cut, after, eventsMax, select -> {
            int next = FIRST_FREE;
            select.setString(next++, scope.side().name());
            for (Object filter : filters) {
                select.setString(next++, filter == null ? null : filter.toString());
                select.setString(next++, filter == null ? null : filter.toString());
            }
            return next;
        })) {
            add(contributions, event, scope);
        }
        return contributions;
    }

    /// The first `eventsMax` events after a position that moved a breakdown, in order of position.
    public List<RecordedEvent> of(
            BudgetId budget, BreakdownAxis axis, Basis basis, Cut cut, long after, int eventsMax) {
        return events(ON_AXIS, budget, basis, cut, after, eventsMax, select -> {
            select.setString(FIRST_FREE, axis.name());
            return FIRST_FREE + 1;
        });
    }

    /// Sets the parameters of a condition, from [#FIRST_FREE] on, and gives the number of the one after them.
    private interface Condition {
        int bind(PreparedStatement select) throws SQLException;
    }

    private List<RecordedEvent> events(String sql, BudgetId budget, Basis basis, Cut cut, long after, int eventsMax,
            Condition condition) {
        List<RecordedEvent> events = new ArrayList<>();
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            LocalDate effectiveAt = cut.effectiveAt();
            select.setString(1, budget.department().value());
            select.setInt(2, budget.year().value());
            select.setLong(3, after);
            select.setLong(4, cut.position());
            select.setObject(5, effectiveAt == null ? NO_LIMIT : effectiveAt);
            select.setBoolean(6, basis == Basis.CURRENT);
            select.setInt(condition.bind(select), eventsMax);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    events.add(CanonicalEvent.read(row.getBytes(1)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the contributions cannot be read", e);
        }
        return events;
    }

    private void add(List<Contribution> contributions, RecordedEvent event, FigureScope scope) {
        for (PostingRow row : PostingRow.of(event)) {
            if (scope.basis().takes(row.act())
                    && row.posting() instanceof Posting.OnLine(LineKey line, Money amount)
                    && scope.matches(line) && visible.test(scope.budget(), line)) {
                contributions.add(new Contribution(event, row.act(), line, amount));
            }
        }
    }
}
