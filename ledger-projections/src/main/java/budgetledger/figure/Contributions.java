package budgetledger.figure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

import budgetledger.balance.Basis;
import budgetledger.balance.Cut;
import budgetledger.balance.PostingRow;
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
            WITH scope (unit, fund, function, economic, kind) AS (
                VALUES (?::text, ?::text, ?::text, ?::text, ?::text))
            SELECT e.canonical FROM ledger.event e WHERE e.position IN (
                SELECT DISTINCT p.position FROM projection.posting p CROSS JOIN scope s
                WHERE p.account = 'APPROPRIATION' AND p.department = ? AND p.year = ? AND p.position > ?
                    AND p.position <= ? AND p.effective_on <= ? AND p.side = ? AND (? OR p.act = 'ENACTMENT')
                    AND (s.unit IS NULL OR p.unit = s.unit)
                    AND (s.fund IS NULL OR p.fund = s.fund)
                    AND (s.function IS NULL OR starts_with(p.function, s.function))
                    AND (s.economic IS NULL OR starts_with(p.economic, s.economic))
                    AND (s.kind IS NULL OR p.kind = s.kind)
                ORDER BY p.position LIMIT ?)
            ORDER BY e.position
            """;
    private static final LocalDate NO_LIMIT = LocalDate.of(9999, 12, 31);

    private final DataSource source;

    public Contributions(DataSource source) {
        this.source = source;
    }

    /// The contributions of at most `eventsMax` events after a position, in order of position. Each of these events
    /// contributes, so fewer of them mean that there are no more.
    public List<Contribution> of(FigureScope scope, Cut cut, long after, int eventsMax) {
        List<Contribution> contributions = new ArrayList<>();
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(EVENTS)) {
            bind(select, scope, cut, after, eventsMax);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    add(contributions, CanonicalEvent.read(row.getBytes(1)), scope);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the contributions cannot be read", e);
        }
        return contributions;
    }

    private static void bind(PreparedStatement select, FigureScope scope, Cut cut, long after, int eventsMax)
            throws SQLException {
        LocalDate effectiveAt = cut.effectiveAt();
        @Nullable Object[] values = {
            scope.unit() == null ? null : scope.unit().value(), name(scope.fund()),
            scope.function() == null ? null : scope.function().value(),
            scope.economic() == null ? null : scope.economic().value(), name(scope.kind()),
            scope.budget().department().value(), scope.budget().year().value(), after, cut.position(),
            effectiveAt == null ? NO_LIMIT : effectiveAt, scope.side().name(), scope.basis() == Basis.CURRENT,
            eventsMax
        };
        for (int i = 0; i < values.length; i++) {
            select.setObject(i + 1, values[i]);
        }
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static void add(List<Contribution> contributions, RecordedEvent event, FigureScope scope) {
        for (PostingRow row : PostingRow.of(event)) {
            if (scope.basis().takes(row.act())
                    && row.posting() instanceof Posting.OnLine(LineKey line, Money amount)
                    && scope.matches(line)) {
                contributions.add(new Contribution(event, row.act(), line, amount));
            }
        }
    }
}
