package budgetledger.figure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

import budgetledger.balance.Cut;
import budgetledger.balance.PostingRow;
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
                SELECT DISTINCT p.position FROM projection.posting p
                WHERE p.account = 'APPROPRIATION' AND p.department = ? AND p.year = ? AND p.position > ?
                    AND p.position <= ? AND p.effective_on <= ? AND p.side = ?
                ORDER BY p.position LIMIT ?)
            ORDER BY e.position
            """;
    private static final LocalDate NO_LIMIT = LocalDate.of(9999, 12, 31);

    private final DataSource source;

    public Contributions(DataSource source) {
        this.source = source;
    }

    /// The contributions of at most `eventsMax` events after a position, in order of position.
    public List<Contribution> of(FigureScope scope, Cut cut, long after, int eventsMax) {
        List<Contribution> contributions = new ArrayList<>();
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(EVENTS)) {
            LocalDate effectiveAt = cut.effectiveAt();
            select.setString(1, scope.budget().department().value());
            select.setInt(2, scope.budget().year().value());
            select.setLong(3, after);
            select.setLong(4, cut.position());
            select.setObject(5, effectiveAt == null ? NO_LIMIT : effectiveAt);
            select.setString(6, scope.side().name());
            select.setInt(7, eventsMax);
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
