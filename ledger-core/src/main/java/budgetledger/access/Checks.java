package budgetledger.access;

import java.util.Map;
import java.util.function.Supplier;

import budgetledger.access.AccessRefusal.ExcludedRoles;
import budgetledger.budget.GrantId;
import budgetledger.budget.PersonId;
import org.jspecify.annotations.Nullable;

/// Runs checks in their documented order and answers the first refusal, or null when all pass.
final class Checks {
    private Checks() {}

    @SafeVarargs
    static @Nullable AccessRefusal first(Supplier<@Nullable AccessRefusal>... checks) {
        for (Supplier<@Nullable AccessRefusal> check : checks) {
            AccessRefusal refusal = check.get();
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    /// Whether a person can have that besides all that he has or may get.
    static @Nullable AccessRefusal compatible(AccessState state, PersonId person, Entitlement asked) {
        for (Map.Entry<GrantId, Entitlement> held : RightsReading.live(state, person).entrySet()) {
            if (Exclusions.exclude(asked, held.getValue())) {
                return new ExcludedRoles(person, asked.role(), held.getValue().role(), held.getKey());
            }
        }
        return null;
    }
}
