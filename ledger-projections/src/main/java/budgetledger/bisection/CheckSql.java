package budgetledger.bisection;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;

import budgetledger.balance.Basis;
import budgetledger.balance.Cut;
import budgetledger.budget.BudgetId;
import budgetledger.figure.FigureCondition;
import org.jspecify.annotations.Nullable;

/// A check as one ordered pass over the postings of its budget: each amount after each event by a window sum, whether
/// the check fails there, and the events at which that turns. The index by budget and position serves it.
final class CheckSql {
    private static final String SEEN = "(?::text[] IS NULL OR " + FigureCondition.LINE_TEXT + " = ANY (?::text[]))";
    private static final String PASS = """
            WITH start AS (SELECT min(p.position) AS position FROM projection.posting p
                WHERE p.department = ? AND p.year = ? AND p.position <= ? AND %s),
            moved AS (%s),
            held AS (SELECT position, key, moved, sum(moved)
                OVER (PARTITION BY key ORDER BY position ROWS UNBOUNDED PRECEDING) AS amount FROM moved),
            judged AS (SELECT position, key, moved, amount, amount %s ? AS fails,
                coalesce(lag(amount %s ?) OVER (PARTITION BY key ORDER BY position), false) AS failed FROM held),
            ranked AS (SELECT position, key, moved, amount, fails, row_number()
                OVER (PARTITION BY position ORDER BY abs(amount - ?) DESC, key) AS rank FROM judged
                WHERE fails <> failed),
            turned AS (SELECT position, sum(CASE WHEN fails THEN 1 ELSE -1 END) AS turn FROM ranked
                GROUP BY position),
            counted AS (SELECT position, sum(turn) OVER (ORDER BY position) AS failing FROM turned),
            compared AS (SELECT position, failing, lag(failing, 1, 0::numeric) OVER (ORDER BY position) AS failed
                FROM counted)
            SELECT position, key, amount - moved, amount, failing > 0, (SELECT position FROM start) AS start
            FROM compared JOIN ranked USING (position)
            WHERE rank = 1 AND (failing > 0) <> (failed > 0) ORDER BY position
            """;
    private static final String FIGURE = """
            SELECT position, '' AS key, sum(amount) AS moved FROM (
                SELECT p.position, p.amount FROM projection.posting p WHERE %s AND %s
                UNION ALL SELECT position, 0 FROM start WHERE position IS NOT NULL) all_of_it
            GROUP BY position""".formatted(FigureCondition.LINES, SEEN);
    private static final String ANY_LINE = """
            SELECT p.position, %s AS key, sum(p.amount) AS moved FROM projection.posting p
            WHERE %s AND %s GROUP BY 1, 2""".formatted(FigureCondition.LINE_TEXT, FigureCondition.LINES, SEEN);
    private static final String TRANSIT = """
            SELECT p.position, p.side || '|' || p.fund AS key, sum(p.amount) AS moved FROM projection.posting p
            WHERE %s AND p.account = 'IN_TRANSIT' GROUP BY 1, 2""".formatted(FigureCondition.BUDGET);
    private static final String BALANCE = """
            SELECT p.position, '' AS key, abs(sum(p.amount)) AS moved FROM projection.posting p
            WHERE %s GROUP BY 1""".formatted(FigureCondition.BUDGET);

    private CheckSql() {}

    static String of(Check check) {
        String relation = check.limit().relation().sql();
        return PASS.formatted(SEEN, moved(check), relation, relation);
    }

    private static String moved(Check check) {
        return switch (check) {
            case Check.OfFigure _ -> FIGURE;
            case Check.OfAnyLine _ -> ANY_LINE;
            case Check.OfTransit _ -> TRANSIT;
            case Check.OfBalance _ -> BALANCE;
        };
    }

    /// @param lines those that are looked at; null for all
    static void bind(PreparedStatement select, Check check, Cut cut, @Nullable Array lines) throws SQLException {
        BudgetId budget = check.budget();
        select.setString(1, budget.department().value());
        select.setInt(2, budget.year().value());
        select.setLong(3, cut.position());
        int next = seen(select, 4, lines);
        next = switch (check) {
            case Check.OfFigure(var figure, _) ->
                seen(select, FigureCondition.bind(select, next, figure, cut, 0), lines);
            case Check.OfAnyLine(var figure, _) ->
                seen(select, FigureCondition.bind(select, next, figure, cut, 0), lines);
            case Check.OfTransit _ -> FigureCondition.bind(select, next, budget, Basis.CURRENT, cut, 0);
            case Check.OfBalance _ -> FigureCondition.bind(select, next, budget, Basis.CURRENT, cut, 0);
        };
        for (int i = 0; i < 3; i++) {
            select.setLong(next + i, check.limit().amount().fen());
        }
    }

    private static int seen(PreparedStatement select, int first, @Nullable Array lines) throws SQLException {
        select.setArray(first, lines);
        select.setArray(first + 1, lines);
        return first + 2;
    }
}
