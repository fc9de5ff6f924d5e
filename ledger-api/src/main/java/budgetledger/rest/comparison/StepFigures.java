package budgetledger.rest.comparison;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;

import budgetledger.balance.Basis;
import budgetledger.budget.BudgetId;
import budgetledger.budget.ExpenditureKind;
import budgetledger.budget.FundSource;
import budgetledger.budget.LineKey;
import budgetledger.budget.Side;
import budgetledger.budget.UnitCode;
import budgetledger.classification.EconomicCode;
import budgetledger.classification.FunctionCode;
import budgetledger.comparison.Step;
import budgetledger.figure.FigureScope;
import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;

/// The figures behind the steps of one side. A step has one only if its lines do add up to its amount: where a
/// breakdown says what the lines do not, there is none.
///
/// @param lines all lines of the budget at the cut
record StepFigures(BudgetId budget, Basis basis, Side side, By by, SortedMap<LineKey, Money> lines) {
    @Nullable FigureScope of(Step step, Money amount) {
        if (by.breakdown().isPresent() || (by == By.KIND && !step.path().isEmpty() && !isKind(step.key()))) {
            return null;
        }
        FigureScope scope = step.path().isEmpty() ? FigureScope.whole(budget, basis, side) : scope(step.key());
        Money sum = Money.ZERO;
        for (Map.Entry<LineKey, Money> line : lines.entrySet()) {
            sum = scope.matches(line.getKey()) ? sum.plus(line.getValue()) : sum;
        }
        return sum.equals(amount) ? scope : null;
    }

    /// A breakdown by kind may have items that are no kind of any line.
    private static boolean isKind(String key) {
        return Arrays.stream(ExpenditureKind.values()).anyMatch(kind -> kind.name().equals(key));
    }

    private FigureScope scope(String key) {
        return new FigureScope(budget, basis, side,
                by == By.UNIT ? new UnitCode(key) : null,
                by == By.FUND ? FundSource.valueOf(key) : null,
                by == By.FUNCTION ? new FunctionCode(key) : null,
                by == By.ECONOMIC ? new EconomicCode(key) : null,
                by == By.KIND ? ExpenditureKind.valueOf(key) : null);
    }
}
