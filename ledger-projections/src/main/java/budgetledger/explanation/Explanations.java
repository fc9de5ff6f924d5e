package budgetledger.explanation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import javax.sql.DataSource;

import budgetledger.balance.PostingRow;
import budgetledger.budget.BudgetId;
import budgetledger.budget.LineKey;
import budgetledger.eventlog.CanonicalEvent;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.figure.LineSums;
import budgetledger.journal.ActKind;
import budgetledger.journal.Posting;
import budgetledger.money.Money;

/// Explains figures from the postings of one budget. The two amounts are read by themselves, as every figure is, and
/// the parts have to lead from one to the other.
public final class Explanations {
    private static final String SUMS = """
            SELECT concat_ws('|', coalesce(unit, '-'), side, fund, coalesce(function, '-'), coalesce(economic, '-'),
                coalesce(kind, '-'), coalesce(project, '-')), act, position <= ? AS known, effective_on <= ? AS due,
                %s AS now, sum(amount), count(*)
            FROM projection.posting p WHERE %s
            GROUP BY unit, side, fund, function, economic, kind, project, act, known, due, now
            """.formatted(Difference.NOW, Difference.WHERE);
    private static final String EVENTS = """
            SELECT e.canonical FROM ledger.event e WHERE e.position IN (
                SELECT DISTINCT p.position FROM projection.posting p WHERE %s AND p.position > ?
                ORDER BY p.position LIMIT ?)
            ORDER BY e.position
            """.formatted(Difference.WHERE);

    private final DataSource source;
    private final LineSums sums;
    private final BiPredicate<BudgetId, LineKey> visible;

    public Explanations(DataSource source) {
        this(source, new LineSums(source), (_, _) -> true);
    }

    private Explanations(DataSource source, LineSums sums, BiPredicate<BudgetId, LineKey> visible) {
        this.source = source;
        this.sums = sums;
        this.visible = visible;
    }

    /// The same, less the lines that a reader may not know of.
    public Explanations seenBy(BiPredicate<BudgetId, LineKey> reader) {
        return new Explanations(source, sums.seenBy(reader), reader);
    }

    /// Explains the difference as far as postings make it.
    public Explanation of(Question question) {
        Money published = sums.amount(question.published(), question.then());
        Money now = sums.amount(question.figure(), question.now());
        List<Part> parts = parts(question);
        Money residual = now.minus(published);
        for (Part part : parts) {
            residual = residual.minus(part.amount());
        }
        return new Explanation(question, published, now, parts, residual);
    }

    private List<Part> parts(Question question) {
        Map<Cause, Part> parts = new EnumMap<>(Cause.class);
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(SUMS)) {
            select.setLong(1, question.then().position());
            select.setObject(2, question.day());
            Difference.bind(select, Difference.bindNow(select, 3, question), question);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    if (visible.test(question.published().budget(), LineKey.parse(row.getString(1)))) {
                        Part part = part(row, question);
                        parts.merge(part.cause(), part, (one, other) -> new Part(one.cause(),
                                one.amount().plus(other.amount()), one.movements() + other.movements()));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a difference cannot be read", e);
        }
        return List.copyOf(parts.values());
    }

    private static Part part(ResultSet row, Question question) throws SQLException {
        ActKind act = ActKind.valueOf(row.getString(2));
        Money amount = Money.ofFen(row.getBigDecimal(6).longValueExact());
        Cause cause = Cause.of(act, row.getBoolean(3), row.getBoolean(4),
                question.published().basis().takes(act) != question.basis().takes(act));
        return new Part(cause, row.getBoolean(5) ? amount : amount.negate(), row.getLong(7));
    }

    /// What the first `eventsMax` events after a position add to the difference, in order of position.
    public List<Explained> events(Question question, long after, int eventsMax) {
        List<Explained> explained = new ArrayList<>();
        int wanted = eventsMax;
        long last = after;
        while (wanted > 0) {
            List<RecordedEvent> events = read(question, last, wanted);
            int unseen = 0;
            for (RecordedEvent event : events) {
                int before = explained.size();
                add(explained, event, question);
                unseen += explained.size() == before ? 1 : 0;
            }
            wanted = events.size() < wanted ? 0 : unseen;
            last = events.isEmpty() ? last : events.getLast().position();
        }
        return explained;
    }

    private List<RecordedEvent> read(Question question, long after, int eventsMax) {
        List<RecordedEvent> events = new ArrayList<>();
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(EVENTS)) {
            int next = Difference.bind(select, 1, question);
            select.setLong(next, after);
            select.setInt(next + 1, eventsMax);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    events.add(CanonicalEvent.read(row.getBytes(1)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the events of a difference cannot be read", e);
        }
        return events;
    }

    private void add(List<Explained> explained, RecordedEvent event, Question question) {
        for (PostingRow row : PostingRow.of(event)) {
            boolean then = question.takesThen(row.act(), row.position(), row.effectiveOn());
            boolean now = question.takesNow(row.act(), row.position(), row.effectiveOn());
            if (then != now && row.posting() instanceof Posting.OnLine(LineKey line, Money amount)
                    && question.published().matches(line) && visible.test(row.budget(), line)) {
                explained.add(new Explained(event, row.act(), line, now ? amount : amount.negate(),
                        question.cause(row.act(), row.position(), row.effectiveOn())));
            }
        }
    }
}
