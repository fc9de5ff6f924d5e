package budgetledger.access;

import java.util.ArrayList;
import java.util.List;

import budgetledger.access.AccessEvent.AccessFounded;
import budgetledger.access.AccessEvent.DelegationEnded;
import budgetledger.access.AccessEvent.DelegationGiven;
import budgetledger.access.AccessEvent.GrantApproved;
import budgetledger.access.AccessEvent.GrantDeclined;
import budgetledger.access.AccessEvent.GrantProposed;
import budgetledger.access.AccessEvent.GrantRevoked;
import budgetledger.access.AccessEvent.PolicyAdopted;
import budgetledger.access.AccessEvent.PolicyDeclined;
import budgetledger.access.AccessEvent.PolicyProposed;
import budgetledger.access.AccessState.Holding;
import budgetledger.budget.GrantId;
import budgetledger.budget.PersonId;
import budgetledger.budget.Role;
import budgetledger.budget.Scope;
import org.jspecify.annotations.Nullable;

/// Folds events into state: pure, silent and total. An event that cannot follow the state means that the stream is
/// corrupt, and that is an exception.
public final class AccessEvolution {
    private AccessEvolution() {}

    public static AccessState evolve(AccessState state, AccessEvent event) {
        return switch (event) {
            case AccessFounded e -> founded(state, e);
            case GrantProposed e -> granted(state,
                    new Grant(e.grant(), e.person(), e.what(), e.act(), Grant.Status.PROPOSED));
            case GrantApproved e -> step(state, e, e.grant(), Grant.Status.APPROVED);
            case GrantDeclined e -> step(state, e, e.grant(), Grant.Status.DECLINED);
            case GrantRevoked e -> step(state, e, e.grant(), Grant.Status.REVOKED);
            case DelegationGiven e -> delegated(state, new Delegation(e.delegation(), e.grant(), e.act().actor(),
                    e.person(), e.what(), false));
            case DelegationEnded e -> with(state, known(state.delegations().get(e.delegation()), e).end());
            case PolicyProposed e -> proposed(state, new PolicyVersion(e.policy(), e.department(), e.effectiveFrom(),
                    e.content(), e.act(), PolicyVersion.Status.PROPOSED, 0));
            case PolicyAdopted e -> adopted(state, known(state.policies().get(e.policy()), e));
            case PolicyDeclined e -> with(state,
                    known(state.policies().get(e.policy()), e).as(PolicyVersion.Status.DECLINED, 0), 0);
        };
    }

    private static AccessState founded(AccessState state, AccessFounded event) {
        if (state.founder() != null) {
            throw corrupt(event);
        }
        Entitlement what = new Entitlement(Role.SEC_ADMIN, Scope.EVERYTHING, YearSpan.ALL, null,
                new Term(event.act().effectiveOn(), null));
        AccessState begun = new AccessState(event.person(), false, state.grants(), state.delegations(),
                state.persons(), state.policies(), state.policiesByDepartment(), List.of(event.grant()),
                state.adoptions());
        return granted(begun, new Grant(event.grant(), event.person(), what, event.act(), Grant.Status.APPROVED));
    }

    private static AccessState granted(AccessState state, Grant grant) {
        Holding before = state.persons().getOr(grant.person().value(), Holding.NOTHING);
        return holding(with(state, grant, state.fourEyes(), state.secAdmins()), grant.person(),
                new Holding(plus(before.grants(), grant.id()), before.delegations()));
    }

    private static AccessState delegated(AccessState state, Delegation delegation) {
        Holding before = state.persons().getOr(delegation.person().value(), Holding.NOTHING);
        return holding(with(state, delegation), delegation.person(),
                new Holding(before.grants(), plus(before.delegations(), delegation.id())));
    }

    private static AccessState step(AccessState state, AccessEvent event, GrantId id, Grant.Status status) {
        Grant grant = known(state.grants().get(id), event).as(status);
        if (grant.what().role() != Role.SEC_ADMIN) {
            return with(state, grant, state.fourEyes(), state.secAdmins());
        }
        return switch (status) {
            case APPROVED -> with(state, grant, true, plus(state.secAdmins(), id));
            case REVOKED -> with(state, grant, state.fourEyes(),
                    state.secAdmins().stream().filter(other -> !other.equals(id)).toList());
            case PROPOSED, DECLINED -> with(state, grant, state.fourEyes(), state.secAdmins());
        };
    }

    private static AccessState proposed(AccessState state, PolicyVersion policy) {
        String key = PolicyReading.key(policy.department());
        List<PolicyId> ids = plus(state.policiesByDepartment().getOr(key, List.of()), policy.id());
        return new AccessState(state.founder(), state.fourEyes(), state.grants(), state.delegations(),
                state.persons(), state.policies().with(policy.id(), policy),
                state.policiesByDepartment().with(key, ids), state.secAdmins(), state.adoptions());
    }

    private static AccessState adopted(AccessState state, PolicyVersion policy) {
        int number = state.adoptions() + 1;
        return with(state, policy.as(PolicyVersion.Status.ADOPTED, number), 1);
    }

    private static AccessState with(AccessState state, Grant grant, boolean fourEyes, List<GrantId> secAdmins) {
        return new AccessState(state.founder(), fourEyes, state.grants().with(grant.id(), grant),
                state.delegations(), state.persons(), state.policies(), state.policiesByDepartment(), secAdmins,
                state.adoptions());
    }

    private static AccessState with(AccessState state, Delegation delegation) {
        return new AccessState(state.founder(), state.fourEyes(), state.grants(),
                state.delegations().with(delegation.id(), delegation), state.persons(), state.policies(),
                state.policiesByDepartment(), state.secAdmins(), state.adoptions());
    }

    private static AccessState with(AccessState state, PolicyVersion policy, int adoptions) {
        return new AccessState(state.founder(), state.fourEyes(), state.grants(), state.delegations(),
                state.persons(), state.policies().with(policy.id(), policy), state.policiesByDepartment(),
                state.secAdmins(), state.adoptions() + adoptions);
    }

    private static AccessState holding(AccessState state, PersonId person, Holding holding) {
        return new AccessState(state.founder(), state.fourEyes(), state.grants(), state.delegations(),
                state.persons().with(person.value(), holding), state.policies(), state.policiesByDepartment(),
                state.secAdmins(), state.adoptions());
    }

    private static <T> List<T> plus(List<T> list, T element) {
        List<T> longer = new ArrayList<>(list);
        longer.add(element);
        return List.copyOf(longer);
    }

    private static <T> T known(@Nullable T found, AccessEvent event) {
        if (found == null) {
            throw corrupt(event);
        }
        return found;
    }

    private static IllegalStateException corrupt(AccessEvent event) {
        return new IllegalStateException("corrupt stream " + event.stream() + ": "
                + event.getClass().getSimpleName() + " cannot follow the events before it");
    }
}
