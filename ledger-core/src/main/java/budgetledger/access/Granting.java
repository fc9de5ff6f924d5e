package budgetledger.access;

import java.time.LocalDate;

import budgetledger.access.AccessCommand.ApproveGrant;
import budgetledger.access.AccessCommand.DeclineGrant;
import budgetledger.access.AccessCommand.ProposeGrant;
import budgetledger.access.AccessCommand.RevokeGrant;
import budgetledger.access.AccessRefusal.GrantRefused;
import budgetledger.access.AccessRefusal.NotEntitled;
import budgetledger.access.AccessRefusal.PersonRefused;
import budgetledger.access.AccessRefusal.RoleRefused;
import budgetledger.access.AccessRefusal.WrongStatus;
import budgetledger.budget.Act;
import budgetledger.budget.GrantId;
import budgetledger.budget.PersonId;
import budgetledger.budget.Role;
import budgetledger.budget.Scope;
import org.jspecify.annotations.Nullable;

/// Decides about grants. Only a SEC_ADMIN does, two of them for each grant, and none for himself.
final class Granting {
    /// As many as a grant takes.
    private static final int SEC_ADMINS_MIN = 2;

    private Granting() {}

    static @Nullable AccessRefusal propose(ProposeGrant command, AccessState state, LocalDate today) {
        Entitlement what = command.what();
        return Checks.first(
                () -> Lookup.isTaken(state, command.grant()) ? refuse(AccessRefusalCode.ID_TAKEN, command.grant())
                        : null,
                () -> entitled(command.act(), what.scope(), state, today),
                () -> own(command.act(), command.person()),
                () -> what.term().hasEndedBy(today) ? refuse(AccessRefusalCode.NOTHING_TO_DO, command.grant()) : null,
                () -> had(state, command.person(), what),
                () -> what.role() == Role.SERVICE ? new RoleRefused(AccessRefusalCode.ROLE_NEVER_GRANTED, what.role())
                        : null,
                () -> Checks.compatible(state, command.person(), what));
    }

    static @Nullable AccessRefusal approve(ApproveGrant command, AccessState state, LocalDate today) {
        Grant grant = state.grants().get(command.grant());
        if (grant == null) {
            return refuse(AccessRefusalCode.GRANT_NOT_FOUND, command.grant());
        }
        return Checks.first(
                () -> entitled(command.act(), grant.what().scope(), state, today),
                () -> own(command.act(), grant.person()),
                () -> fourEyes(command.act(), grant, state),
                () -> grant.status() == Grant.Status.APPROVED || grant.what().term().hasEndedBy(today)
                        ? refuse(AccessRefusalCode.NOTHING_TO_DO, grant.id()) : null,
                () -> status(grant, Grant.Status.PROPOSED));
    }

    static @Nullable AccessRefusal decline(DeclineGrant command, AccessState state, LocalDate today) {
        return take(command.act(), command.grant(), Grant.Status.PROPOSED, Grant.Status.DECLINED, state, today);
    }

    static @Nullable AccessRefusal revoke(RevokeGrant command, AccessState state, LocalDate today) {
        return Checks.first(
                () -> take(command.act(), command.grant(), Grant.Status.APPROVED, Grant.Status.REVOKED, state, today),
                () -> last(Lookup.grant(state, command.grant()), state, today));
    }

    private static @Nullable AccessRefusal take(
            Act act, GrantId id, Grant.Status needed, Grant.Status done, AccessState state, LocalDate today) {
        Grant grant = state.grants().get(id);
        if (grant == null) {
            return refuse(AccessRefusalCode.GRANT_NOT_FOUND, id);
        }
        boolean over = grant.status() == Grant.Status.APPROVED && grant.what().term().hasEndedBy(today);
        return Checks.first(
                () -> entitled(act, grant.what().scope(), state, today),
                () -> grant.status() == done || (over && needed == Grant.Status.APPROVED)
                        ? refuse(AccessRefusalCode.NOTHING_TO_DO, id) : null,
                () -> status(grant, needed));
    }

    private static @Nullable AccessRefusal entitled(Act act, Scope scope, AccessState state, LocalDate today) {
        boolean entitled = Lookup.holds(state, act.actor(), today,
                what -> what.role() == Role.SEC_ADMIN && what.scope().includes(scope));
        return entitled ? null : new NotEntitled(act.actor(), Role.SEC_ADMIN, scope);
    }

    private static @Nullable AccessRefusal own(Act act, PersonId person) {
        return Lookup.isBehind(act, person) ? new PersonRefused(AccessRefusalCode.OWN_GRANT, person) : null;
    }

    /// Only the founder completes a grant alone, and only that of the second SEC_ADMIN, who can then do all that the
    /// founder can: else nobody could ever approve what lies beyond the second one's part.
    private static @Nullable AccessRefusal fourEyes(Act act, Grant grant, AccessState state) {
        boolean second = !state.fourEyes() && carriesAll(grant)
                && act.actor().equals(state.founder());
        return second || !Lookup.isSame(act, grant.proposal()) ? null
                : new PersonRefused(AccessRefusalCode.SELF_APPROVAL, grant.proposal().actor());
    }

    private static @Nullable AccessRefusal had(AccessState state, PersonId person, Entitlement what) {
        return state.persons().getOr(person.value(), AccessState.Holding.NOTHING).grants().stream()
                .map(id -> Lookup.grant(state, id))
                .filter(grant -> grant.status().isLive() && grant.what().includes(what))
                .findFirst()
                .map(grant -> refuse(AccessRefusalCode.NOTHING_TO_DO, grant.id()))
                .orElse(null);
    }

    private static @Nullable AccessRefusal status(Grant grant, Grant.Status needed) {
        return grant.status() == needed ? null : new WrongStatus(grant.status().name(), needed.name());
    }

    /// Two people who may grant everything, without an end, must remain: one proposes, another approves. Until there
    /// was a second one the founder must.
    private static @Nullable AccessRefusal last(Grant grant, AccessState state, LocalDate today) {
        long others = state.secAdmins().stream()
                .filter(id -> !id.equals(grant.id()))
                .map(id -> Lookup.grant(state, id))
                .filter(other -> other.isInForceOn(today) && carriesAll(other))
                .map(Grant::person)
                .distinct()
                .count();
        return !carriesAll(grant) || others >= (state.fourEyes() ? SEC_ADMINS_MIN : 1) ? null
                : refuse(AccessRefusalCode.LAST_SEC_ADMIN, grant.id());
    }

    private static boolean carriesAll(Grant grant) {
        return grant.what().role() == Role.SEC_ADMIN && grant.what().term().to() == null
                && grant.what().scope().equals(Scope.EVERYTHING);
    }

    private static AccessRefusal refuse(AccessRefusalCode code, GrantId grant) {
        return new GrantRefused(code, grant);
    }
}
