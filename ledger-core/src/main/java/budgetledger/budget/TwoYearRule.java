package budgetledger.budget;

import java.util.List;

import budgetledger.budget.BudgetState.Opened;
import budgetledger.money.Money;

/// 结转 that is not used for two years in a row is 结余 and goes back (预算法 art. 42). The ledger does not hold what
/// was spent, so it cannot say which money is left; it flags as much as had been carried in the year before and is
/// carried on again.
final class TwoYearRule {
    private TwoYearRule() {}

    /// @param leaving negative amounts
    static List<LineAmount> overdue(List<LineAmount> leaving, Opened state) {
        return leaving.stream()
                .map(line -> new LineAmount(line.line(),
                        smaller(line.amount().negate(), state.carriedIn().getOr(line.line(), Money.ZERO))))
                .filter(line -> line.amount().isPositive())
                .toList();
    }

    private static Money smaller(Money one, Money other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
