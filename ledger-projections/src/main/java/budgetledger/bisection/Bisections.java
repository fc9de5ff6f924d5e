package budgetledger.bisection;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import javax.sql.DataSource;

import budgetledger.balance.Cut;
import budgetledger.budget.BudgetId;
import budgetledger.budget.LineKey;
import budgetledger.figure.FigureCondition;
import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;

/// Finds the events after which a check begins to fail. A check may hold again and fail again, so halving the history
/// would find some such event and not the one asked for: the whole history of the budget is gone through once.
public final class Bisections {
    private static final String LINES = """
            SELECT DISTINCT %s FROM projection.posting p
            WHERE p.department = ? AND p.year = ? AND p.account = 'APPROPRIATION'
            """.formatted(FigureCondition.LINE_TEXT);

    private final DataSource source;
    private final @Nullable BiPredicate<BudgetId, LineKey> visible;

    public Bisections(DataSource source) {
        this(source, null);
    }

    private Bisections(DataSource source, @Nullable BiPredicate<BudgetId, LineKey> visible) {
        this.source = source;
        this.visible = visible;
    }

    /// The same, less the lines that a reader may not know of. What is in transit and whether events balance is known
    /// of a budget as a whole only.
    public Bisections seenBy(BiPredicate<BudgetId, LineKey> reader) {
        return new Bisections(source, reader);
    }

    /// Where a check fails.
    ///
    /// @param after runs that begin after this position are listed
    /// @param runsMax so many of them
    public Bisection of(Check check, Cut cut, long after, int runsMax) {
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(CheckSql.of(check))) {
            CheckSql.bind(select, check, cut, lines(connection, check.budget()));
            try (ResultSet row = select.executeQuery()) {
                return read(row, check, cut, after, runsMax);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the history of a check cannot be read", e);
        }
    }

    private static Bisection read(ResultSet row, Check check, Cut cut, long after, int runsMax) throws SQLException {
        @Nullable Run first = null;
        @Nullable Run last = null;
        List<Run> runs = new ArrayList<>();
        long count = 0;
        boolean more = false;
        while (row.next()) {
            Turn since = turn(row);
            long good = since.position() == row.getLong(6) ? 0 : since.position() - 1;
            last = new Run(since, row.next() ? turn(row) : null, good);
            first = first == null ? last : first;
            count++;
            if (since.position() > after && runs.size() < runsMax) {
                runs.add(last);
            } else {
                more |= since.position() > after;
            }
        }
        return new Bisection(check, cut, first, last, count, runs, more);
    }

    private static Turn turn(ResultSet row) throws SQLException {
        return new Turn(row.getLong(1), row.getString(2), money(row, 3), money(row, 4));
    }

    /// A sum of bigint is numeric; one that does not fit is an error, never a wrong figure.
    private static Money money(ResultSet row, int column) throws SQLException {
        return Money.ofFen(row.getBigDecimal(column).longValueExact());
    }

    /// The lines that are looked at; null for all.
    private @Nullable Array lines(Connection connection, BudgetId budget) throws SQLException {
        if (visible == null) {
            return null;
        }
        List<String> seen = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(LINES)) {
            select.setString(1, budget.department().value());
            select.setInt(2, budget.year().value());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    if (visible.test(budget, LineKey.parse(row.getString(1)))) {
                        seen.add(row.getString(1));
                    }
                }
            }
        }
        return connection.createArrayOf("text", seen.toArray());
    }
}
