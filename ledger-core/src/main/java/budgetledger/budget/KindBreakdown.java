package budgetledger.budget;

import java.util.Arrays;

import budgetledger.budget.BudgetState.Opened;
import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;

/// Where every line carries its kind, basic and project expenditure are sums of lines, and an entered breakdown
/// by kind must agree with them.
final class KindBreakdown {
    private KindBreakdown() {}

    /// @param after the state in which lines and breakdown already are as the command leaves them
    static @Nullable Refusal disagreement(BreakdownAxis axis, Opened after) {
        if (axis != BreakdownAxis.KIND || !everyLineHasItsKind(after)) {
            return null;
        }
        BreakdownBalance entered = after.breakdown(BreakdownAxis.KIND);
        for (PersistentMap.Entry<BreakdownItem, Money> item : entered.items()) {
            Money computed = sumOf(item.key(), after);
            if (!item.value().equals(computed)) {
                return new Refusal.BreakdownDisagrees(BreakdownAxis.KIND, item.value(), computed);
            }
        }
        return null;
    }

    private static boolean everyLineHasItsKind(Opened state) {
        for (PersistentMap.Entry<LineKey, Money> line : state.lines()) {
            if (BreakdownAxis.KIND.covers(line.key()) && line.key().kind() == null) {
                return false;
            }
        }
        return true;
    }

    /// What the lines of that kind add up to; a label that is no kind, or a kind's second occurrence, has no lines.
    private static Money sumOf(BreakdownItem item, Opened state) {
        ExpenditureKind kind = Arrays.stream(ExpenditureKind.values())
                .filter(candidate -> BreakdownItem.of(candidate.chinese()).equals(item))
                .findFirst()
                .orElse(null);
        Money sum = Money.ZERO;
        for (PersistentMap.Entry<LineKey, Money> line : state.lines()) {
            sum = kind != null && line.key().kind() == kind ? sum.plus(line.value()) : sum;
        }
        return sum;
    }
}
