package budgetledger.balance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;

import budgetledger.budget.BreakdownAxis;
import budgetledger.budget.BreakdownItem;
import budgetledger.budget.BudgetId;
import budgetledger.budget.LineKey;
import budgetledger.journal.Account;
import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;

/// Balances summed over the posting table: the work grows with the postings of one budget, not with the log.
public final class PostedBalances implements Balances {
    private static final String CUT = """
             AND department = ? AND year = ? AND position <= ? AND effective_on <= ? AND (? OR act IN %s)
            """.formatted(Basis.ORIGINAL_ACTS_SQL);
    private static final String LINES = """
            SELECT concat_ws('|', coalesce(unit, '-'), side, fund, coalesce(function, '-'), coalesce(economic, '-'),
                coalesce(kind, '-'), coalesce(project, '-')), sum(amount)
            FROM projection.posting WHERE account = 'APPROPRIATION'""" + CUT + """
            GROUP BY unit, side, fund, function, economic, kind, project
            """;
    private static final String BREAKDOWN = """
            SELECT account, item, sum(amount) FROM projection.posting WHERE axis = ?""" + CUT + """
            GROUP BY account, item
            """;

    /// Later than any day of any fiscal year.
    private static final LocalDate NO_LIMIT = LocalDate.of(9999, 12, 31);

    private final DataSource source;

    public PostedBalances(DataSource source) {
        this.source = source;
    }

    @Override
    public SortedMap<LineKey, Money> lines(BudgetId budget, Basis basis, Cut cut) {
        SortedMap<LineKey, Money> lines = new TreeMap<>();
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(LINES)) {
            bind(select, 1, budget, basis, cut);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    lines.put(LineKey.parse(row.getString(1)), amount(row, 2));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the postings cannot be read", e);
        }
        return lines;
    }

    @Override
    public Optional<BreakdownSum> breakdown(BudgetId budget, BreakdownAxis axis, Basis basis, Cut cut) {
        SortedMap<BreakdownItem, Money> items = new TreeMap<>();
        Money whole = Money.ZERO;
        Money remainder = Money.ZERO;
        boolean known = false;
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(BREAKDOWN)) {
            select.setString(1, axis.name());
            bind(select, 2, budget, basis, cut);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    known = true;
                    switch (Account.valueOf(row.getString(1))) {
                        case BREAKDOWN_WHOLE -> whole = amount(row, 3).negate();
                        case BREAKDOWN_REMAINDER -> remainder = amount(row, 3);
                        case BREAKDOWN_ITEM -> items.put(BreakdownItem.parse(row.getString(2)), amount(row, 3));
                        case APPROPRIATION, ENACTED, SUPPLEMENTED, REDUCED, CORRECTED, IN_TRANSIT, REASSIGNED,
                                CARRIED_FORWARD ->
                            throw new IllegalStateException("a posting with an axis on another account");
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the postings cannot be read", e);
        }
        return known ? Optional.of(new BreakdownSum(whole, items, remainder)) : Optional.empty();
    }

    private static void bind(PreparedStatement select, int first, BudgetId budget, Basis basis, Cut cut)
            throws SQLException {
        @Nullable LocalDate effectiveAt = cut.effectiveAt();
        select.setString(first, budget.department().value());
        select.setInt(first + 1, budget.year().value());
        select.setLong(first + 2, cut.position());
        select.setObject(first + 3, effectiveAt == null ? NO_LIMIT : effectiveAt);
        select.setBoolean(first + 4, basis == Basis.CURRENT);
    }

    /// A sum of bigint is numeric; one that does not fit is an error, never a wrong figure.
    private static Money amount(ResultSet row, int column) throws SQLException {
        return Money.ofFen(row.getBigDecimal(column).longValueExact());
    }
}
