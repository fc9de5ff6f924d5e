package budgetledger.access;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Predicate;

import budgetledger.access.AccessState.Holding;
import budgetledger.budget.Act;
import budgetledger.budget.GrantId;
import budgetledger.budget.PersonId;

/// What several decisions ask of the state.
final class Lookup {
    private static final String CHECKED = "checked to be there before";

    private Lookup() {}

    static Grant grant(AccessState state, GrantId id) {
        return Objects.requireNonNull(state.grants().get(id), CHECKED);
    }

    static Delegation delegation(AccessState state, GrantId id) {
        return Objects.requireNonNull(state.delegations().get(id), CHECKED);
    }

    static PolicyVersion policy(AccessState state, PolicyId id) {
        return Objects.requireNonNull(state.policies().get(id), CHECKED);
    }

    static boolean isTaken(AccessState state, GrantId id) {
        return state.grants().get(id) != null || state.delegations().get(id) != null;
    }

    /// Whether a person has an own grant in force that allows something. What is delegated to him does not count:
    /// rights to give rights stay with whom they were given to.
    static boolean holds(AccessState state, PersonId person, LocalDate today, Predicate<Entitlement> wanted) {
        return state.persons().getOr(person.value(), Holding.NOTHING).grants().stream()
                .map(id -> grant(state, id))
                .anyMatch(grant -> grant.isInForceOn(today) && wanted.test(grant.what()));
    }

    /// Whether a person acted, or had somebody act, in that act.
    static boolean isBehind(Act act, PersonId person) {
        return act.actor().equals(person) || person.equals(act.onBehalfOf());
    }

    /// Whether both acts have a person in common, whoever acted for whom.
    static boolean isSame(Act one, Act other) {
        return isBehind(one, other.actor()) || (other.onBehalfOf() != null && isBehind(one, other.onBehalfOf()));
    }
}
