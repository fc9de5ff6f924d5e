package budgetledger.budget;

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

    static @Nullable Refusal outsideYear(Act act, BudgetId budget) {
        return budget.year().contains(act.effectiveOn()) ? null
                : new Refusal.EffectiveOutsideYear(act.effectiveOn(), budget.year());
    }
}
