package budgetledger.figure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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

/// The contributions that add up to a figure, read from the log's own bytes; the posting table only says which
/// events to read.
public final class Contributions {
    private static final String EVENTS = """
            SELECT e.canonical FROM ledger.event e WHERE e.position IN (
                SELECT DISTINCT p.position FROM projection.posting p WHERE %s ORDER BY p.position LIMIT ?)
            ORDER BY e.position
            """;
    private static final String ON_LINES = EVENTS.formatted(FigureCondition.LINES);
    private static final String ON_AXIS = EVENTS.formatted(FigureCondition.BUDGET + " AND p.axis = ?");

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
        List<Contribution> contributions = new ArrayList<>();
        int wanted = eventsMax;
        long last = after;
        while (wanted > 0) {
            List<RecordedEvent> events = events(scope, cut, last, wanted);
            int unseen = 0;
            for (RecordedEvent event : events) {
                int before = contributions.size();
                add(contributions, event, scope);
                unseen += contributions.size() == before ? 1 : 0;
            }
            // What a reader may not know of takes no place on the page either.
            wanted = events.size() < wanted ? 0 : unseen;
            last = events.isEmpty() ? last : events.getLast().position();
        }
        return contributions;
    }

    private List<RecordedEvent> events(FigureScope scope, Cut cut, long after, int eventsMax) {
        return events(ON_LINES, eventsMax, select -> FigureCondition.bind(select, 1, scope, cut, after));
    }

    /// The first `eventsMax` events after a position that moved a breakdown, in order of position.
    public List<RecordedEvent> of(
            BudgetId budget, BreakdownAxis axis, Basis basis, Cut cut, long after, int eventsMax) {
        return events(ON_AXIS, eventsMax, select -> {
            int next = FigureCondition.bind(select, 1, budget, basis, cut, after);
            select.setString(next, axis.name());
            return next + 1;
        });
    }

    /// Sets the parameters of a condition and gives the number of the one after them.
    private interface Condition {
        int bind(PreparedStatement select) throws SQLException;
    }

    private List<RecordedEvent> events(String sql, int eventsMax, Condition condition) {
        List<RecordedEvent> events = new ArrayList<>();
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
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
