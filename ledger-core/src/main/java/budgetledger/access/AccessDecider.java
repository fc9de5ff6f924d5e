package budgetledger.access;

import java.time.LocalDate;

import budgetledger.access.AccessCommand.AdoptPolicy;
import budgetledger.access.AccessCommand.ApproveGrant;
import budgetledger.access.AccessCommand.DeclineGrant;
import budgetledger.access.AccessCommand.DeclinePolicy;
import budgetledger.access.AccessCommand.EndDelegation;
import budgetledger.access.AccessCommand.FoundAccess;
import budgetledger.access.AccessCommand.GiveDelegation;
import budgetledger.access.AccessCommand.ProposeGrant;
import budgetledger.access.AccessCommand.ProposePolicy;
import budgetledger.access.AccessCommand.RevokeGrant;
import budgetledger.access.AccessEvent.AccessFounded;
import budgetledger.access.AccessRefusal.GrantRefused;
import budgetledger.access.AccessRefusal.NotFounded;
import budgetledger.access.AccessRefusal.PersonRefused;
import org.jspecify.annotations.Nullable;

/// Decides commands about access. Pure: the same command on the same state and day always has the same answer.
///
/// The day is not the act's effective date, which people give: else a right that has ended could be used by dating
/// the act back.
public final class AccessDecider {
    private AccessDecider() {}

    /// The event that the command causes, or why not.
    ///
    /// @param today the day on which it is decided, by the clock of the ledger
    public static AccessDecision decide(AccessCommand command, AccessState state, LocalDate today) {
        AccessRefusal refusal = refusal(command, state, today);
        return refusal != null ? new AccessDecision.Refused(refusal)
                : new AccessDecision.Accepted(event(command, state));
    }

    private static @Nullable AccessRefusal refusal(AccessCommand command, AccessState state, LocalDate today) {
        if (state.founder() == null) {
            return command instanceof FoundAccess found ? foundable(found, today) : new NotFounded();
        }
        return switch (command) {
            case FoundAccess _ -> new PersonRefused(AccessRefusalCode.ACCESS_ALREADY_FOUNDED, state.founder());
            case ProposeGrant c -> Granting.propose(c, state, today);
            case ApproveGrant c -> Granting.approve(c, state, today);
            case DeclineGrant c -> Granting.decline(c, state, today);
            case RevokeGrant c -> Granting.revoke(c, state, today);
            case GiveDelegation c -> Delegating.give(c, state, today);
            case EndDelegation c -> Delegating.end(c, state, today);
            case ProposePolicy c -> PolicyMaking.propose(c, state, today);
            case AdoptPolicy c -> PolicyMaking.adopt(c, state, today);
            case DeclinePolicy c -> PolicyMaking.decline(c, state, today);
        };
    }

    /// Until that day nobody could do anything.
    private static @Nullable AccessRefusal foundable(FoundAccess command, LocalDate today) {
        return command.act().effectiveOn().isAfter(today)
                ? new GrantRefused(AccessRefusalCode.GRANT_NOT_IN_FORCE, command.grant()) : null;
    }

    private static AccessEvent event(AccessCommand command, AccessState state) {
        return switch (command) {
            case FoundAccess c -> new AccessFounded(c.act(), c.grant(), c.person());
            case ProposeGrant c -> new AccessEvent.GrantProposed(c.act(), c.grant(), c.person(), c.what());
            case ApproveGrant c -> {
                Grant grant = Lookup.grant(state, c.grant());
                yield new AccessEvent.GrantApproved(c.act(), c.grant(), grant.person(), grant.proposal().actor());
            }
            case DeclineGrant c -> new AccessEvent.GrantDeclined(c.act(), c.grant(),
                    Lookup.grant(state, c.grant()).person());
            case RevokeGrant c -> new AccessEvent.GrantRevoked(c.act(), c.grant(),
                    Lookup.grant(state, c.grant()).person());
            case GiveDelegation c -> new AccessEvent.DelegationGiven(c.act(), c.delegation(), c.grant(), c.person(),
                    c.what());
            case EndDelegation c -> new AccessEvent.DelegationEnded(c.act(), c.delegation(),
                    Lookup.delegation(state, c.delegation()).person());
            case ProposePolicy c -> new AccessEvent.PolicyProposed(c.act(), c.policy(), c.department(),
                    c.effectiveFrom(), c.content());
            case AdoptPolicy c -> new AccessEvent.PolicyAdopted(c.act(), c.policy(),
                    Lookup.policy(state, c.policy()).proposal().actor());
            case DeclinePolicy c -> new AccessEvent.PolicyDeclined(c.act(), c.policy());
        };
    }
}
