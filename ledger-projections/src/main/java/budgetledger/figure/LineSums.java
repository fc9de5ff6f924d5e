package budgetledger.figure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import javax.sql.DataSource;

import budgetledger.balance.Cut;
import budgetledger.budget.BudgetId;
import budgetledger.budget.LineKey;
import budgetledger.journal.ActKind;
import budgetledger.money.Money;

/// What adds up to a figure, by line and by kind of act. One query over the postings of one budget.
public final class LineSums {
    private static final String SUMS = """
            SELECT concat_ws('|', coalesce(unit, '-'), side, fund, coalesce(function, '-'), coalesce(economic, '-'),
                coalesce(kind, '-'), coalesce(project, '-')), act, sum(amount), count(DISTINCT position)
            FROM projection.posting p WHERE %s
            GROUP BY unit, side, fund, function, economic, kind, project, act
            """.formatted(FigureCondition.LINES);

    private final DataSource source;
    private final BiPredicate<BudgetId, LineKey> visible;

    public LineSums(DataSource source) {
        this(source, (_, _) -> true);
    }

    private LineSums(DataSource source, BiPredicate<BudgetId, LineKey> visible) {
        this.source = source;
        this.visible = visible;
    }

    /// The same, less the lines that a reader may not know of.
    public LineSums seenBy(BiPredicate<BudgetId, LineKey> reader) {
        return new LineSums(source, reader);
    }

    /// The sums of a figure, line by line, and within a line in the order of the acts.
    public List<LineSum> of(FigureScope scope, Cut cut) {
        List<LineSum> sums = new ArrayList<>();
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(SUMS)) {
            FigureCondition.bind(select, 1, scope, cut, 0);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    LineKey line = LineKey.parse(row.getString(1));
                    if (visible.test(scope.budget(), line)) {
                        sums.add(new LineSum(line, ActKind.valueOf(row.getString(2)),
                                Money.ofFen(row.getBigDecimal(3).longValueExact()), row.getLong(4)));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the sums of a figure cannot be read", e);
        }
        sums.sort(Comparator.comparing(LineSum::line).thenComparing(LineSum::act));
        return sums;
    }

    /// The figure itself.
    public Money amount(FigureScope scope, Cut cut) {
        return total(of(scope, cut));
    }

    public static Money total(List<LineSum> sums) {
        return sums.stream().map(LineSum::amount).reduce(Money.ZERO, Money::plus);
    }
}
