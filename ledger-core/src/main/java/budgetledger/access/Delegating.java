package budgetledger.access;

import java.time.LocalDate;

import budgetledger.access.AccessCommand.EndDelegation;
import budgetledger.access.AccessCommand.GiveDelegation;
import budgetledger.access.AccessRefusal.BeyondOwnGrant;
import budgetledger.access.AccessRefusal.DelegationTooLong;
import budgetledger.access.AccessRefusal.GrantRefused;
import budgetledger.access.AccessRefusal.PersonRefused;
import budgetledger.access.AccessRefusal.RoleRefused;
import budgetledger.budget.Act;
import budgetledger.budget.GrantId;
import budgetledger.budget.Role;
import org.jspecify.annotations.Nullable;

/// Decides about delegations: a part of an own grant in force, to another person, with an end, never handed on.
final class Delegating {
    private Delegating() {}

    static @Nullable AccessRefusal give(GiveDelegation command, AccessState state, LocalDate today) {
        Grant grant = state.grants().get(command.grant());
        if (grant == null) {
            boolean chain = state.delegations().get(command.grant()) != null;
            return refuse(chain ? AccessRefusalCode.DELEGATION_CHAIN : AccessRefusalCode.GRANT_NOT_FOUND,
                    command.grant());
        }
        Act act = command.act();
        Entitlement what = command.what();
        return Checks.first(
                () -> Lookup.isTaken(state, command.delegation())
                        ? refuse(AccessRefusalCode.ID_TAKEN, command.delegation()) : null,
                () -> act.actor().equals(grant.person()) ? null : refuse(AccessRefusalCode.NOT_THE_HOLDER, grant.id()),
                () -> Lookup.isBehind(act, command.person())
                        ? new PersonRefused(AccessRefusalCode.OWN_GRANT, command.person()) : null,
                () -> grant.isInForceOn(today) ? null : refuse(AccessRefusalCode.GRANT_NOT_IN_FORCE, grant.id()),
                () -> what.term().hasEndedBy(today) ? refuse(AccessRefusalCode.NOTHING_TO_DO, command.delegation())
                        : null,
                () -> isDelegable(what.role()) ? null
                        : new RoleRefused(AccessRefusalCode.ROLE_NOT_DELEGABLE, what.role()),
                () -> what.term().days() <= Delegation.DAYS_MAX ? null
                        : new DelegationTooLong(what.term().from(), what.term().to()),
                () -> within(grant, what),
                () -> Checks.compatible(state, command.person(), what));
    }

    static @Nullable AccessRefusal end(EndDelegation command, AccessState state, LocalDate today) {
        Delegation delegation = state.delegations().get(command.delegation());
        if (delegation == null) {
            return refuse(AccessRefusalCode.GRANT_NOT_FOUND, command.delegation());
        }
        boolean ofTheirs = command.act().actor().equals(delegation.giver())
                || command.act().actor().equals(delegation.person());
        return Checks.first(
                () -> ofTheirs || Lookup.holds(state, command.act().actor(), today,
                        what -> what.role() == Role.SEC_ADMIN && what.scope().includes(delegation.what().scope()))
                        ? null : refuse(AccessRefusalCode.NOT_THE_HOLDER, delegation.id()),
                () -> delegation.ended() || delegation.what().term().hasEndedBy(today)
                        ? refuse(AccessRefusalCode.NOTHING_TO_DO, delegation.id()) : null);
    }

    /// Administrators are few, named one by one and by two people; nobody stands in for them.
    private static boolean isDelegable(Role role) {
        return !Entitlement.isAdministrator(role) && role != Role.SERVICE;
    }

    private static @Nullable AccessRefusal within(Grant grant, Entitlement what) {
        if (grant.what().includes(what)) {
            return null;
        }
        Entitlement own = grant.what();
        String beyond = own.role() != what.role() ? "role"
                : !own.scope().includes(what.scope()) ? "scope"
                : !own.years().includes(what.years()) ? "years"
                : !own.term().includes(what.term()) ? "term"
                : "limit";
        return new BeyondOwnGrant(grant.id(), beyond);
    }

    private static AccessRefusal refuse(AccessRefusalCode code, GrantId grant) {
        return new GrantRefused(code, grant);
    }
}
