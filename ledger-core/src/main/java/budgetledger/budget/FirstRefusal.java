package budgetledger.budget;

import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/// Runs checks in their documented order and answers the first refusal, or null when all pass.
final class FirstRefusal {
    private FirstRefusal() {}

    @SafeVarargs
    static @Nullable Refusal of(Supplier<@Nullable Refusal>... checks) {
        for (Supplier<@Nullable Refusal> check : checks) {
            Refusal refusal = check.get();
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    /// A breakdown that names neither an item nor a whole asks for nothing either.
    static @Nullable Refusal nothing(List<LineAmount> lines, List<BreakdownAmounts> breakdowns) {
        boolean nothing = lines.isEmpty() && breakdowns.stream().allMatch(breakdown -> breakdown.items().isEmpty()
                && (breakdown.whole() == null || breakdown.whole().isZero()));
        return nothing ? new Refusal.NothingToDo() : null;
    }

    static @Nullable Refusal outsideYear(Act act, BudgetId budget) {
        return budget.year().contains(act.effectiveOn()) ? null
                : new Refusal.EffectiveOutsideYear(act.effectiveOn(), budget.year());
    }
}
