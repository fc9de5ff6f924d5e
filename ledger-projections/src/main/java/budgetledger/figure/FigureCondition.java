package budgetledger.figure;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;

import budgetledger.balance.Basis;
import budgetledger.balance.Cut;
import budgetledger.budget.BudgetId;
import org.jspecify.annotations.Nullable;

/// Which postings a figure takes, as SQL over the alias `p` of the posting table. The index by budget and position
/// serves it at any cut.
public final class FigureCondition {
    /// The line of a posting, as [budgetledger.budget.LineKey#text()] writes it.
    public static final String LINE_TEXT = """
            concat_ws('|', coalesce(p.unit, '-'), p.side, p.fund, coalesce(p.function, '-'),
                coalesce(p.economic, '-'), coalesce(p.kind, '-'), coalesce(p.project, '-'))""";
    /// Whose, since when, and as of when on both clocks.
    public static final String BUDGET = """
            p.department = ? AND p.year = ? AND p.position > ? AND p.position <= ?
                AND p.effective_on <= ? AND (? OR p.act IN %s)""".formatted(Basis.ORIGINAL_ACTS_SQL);
    public static final String LINES = BUDGET + """
             AND p.account = 'APPROPRIATION' AND p.side = ? AND (?::text IS NULL OR p.unit = ?::text)
            AND (?::text IS NULL OR p.fund = ?::text) AND (?::text IS NULL OR starts_with(p.function, ?::text))
            AND (?::text IS NULL OR starts_with(p.economic, ?::text)) AND (?::text IS NULL OR p.kind = ?::text)""";

    private static final LocalDate NO_LIMIT = LocalDate.of(9999, 12, 31);

    private FigureCondition() {}

    /// Sets the parameters of [#BUDGET] and gives the number of the one after them.
    public static int bind(
            PreparedStatement select, int first, BudgetId budget, Basis basis, Cut cut, long after)
            throws SQLException {
        LocalDate effectiveAt = cut.effectiveAt();
        select.setString(first, budget.department().value());
        select.setInt(first + 1, budget.year().value());
        select.setLong(first + 2, after);
        select.setLong(first + 3, cut.position());
        select.setObject(first + 4, effectiveAt == null ? NO_LIMIT : effectiveAt);
        select.setBoolean(first + 5, basis == Basis.CURRENT);
        return first + 6;
    }

    /// Sets the parameters of [#LINES] and gives the number of the one after them.
    ///
    /// @param first number of the first of them
    /// @param after takes only what stands after this position
    public static int bind(PreparedStatement select, int first, FigureScope scope, Cut cut, long after)
            throws SQLException {
        int next = bind(select, first, scope.budget(), scope.basis(), cut, after);
        select.setString(next++, scope.side().name());
        @Nullable Object[] filters = {
            scope.unit(), scope.fund(), scope.function() == null ? null : scope.function().value(),
            scope.economic() == null ? null : scope.economic().value(), scope.kind()
        };
        for (Object filter : filters) {
            select.setString(next++, filter == null ? null : filter.toString());
            select.setString(next++, filter == null ? null : filter.toString());
        }
        return next;
    }
}
