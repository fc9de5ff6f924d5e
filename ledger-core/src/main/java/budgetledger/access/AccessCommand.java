package budgetledger.access;

import java.time.LocalDate;

import budgetledger.budget.Act;
import budgetledger.budget.ApprovalPolicy;
import budgetledger.budget.DepartmentCode;
import budgetledger.budget.GrantId;
import budgetledger.budget.PersonId;
import org.jspecify.annotations.Nullable;

/// What can be asked of access. The act's actor is who asks; its reason is never empty.
public sealed interface AccessCommand {
    Act act();

    /// Begins: one person becomes the first SEC_ADMIN. Only where nothing has happened yet.
    record FoundAccess(Act act, GrantId grant, PersonId person) implements AccessCommand {}

    /// Proposes a grant; it gives no right before another person approves it.
    record ProposeGrant(Act act, GrantId grant, PersonId person, Entitlement what) implements AccessCommand {}

    /// Approves a proposed grant: by a SEC_ADMIN who does not get it and, but for the second SEC_ADMIN of all, did not
    /// propose it.
    record ApproveGrant(Act act, GrantId grant) implements AccessCommand {}

    /// Turns down a proposed grant, or takes the proposal back.
    record DeclineGrant(Act act, GrantId grant) implements AccessCommand {}

    /// Takes a grant away at once, and with it what was delegated of it.
    record RevokeGrant(Act act, GrantId grant) implements AccessCommand {}

    /// Lets another person exercise a part of an own grant.
    ///
    /// @param grant the grant of the actor that the part is taken from
    record GiveDelegation(Act act, GrantId delegation, GrantId grant, PersonId person, Entitlement what)
            implements AccessCommand {}

    /// Ends a delegation at once: by who gave it, by who has it, or by a SEC_ADMIN.
    record EndDelegation(Act act, GrantId delegation) implements AccessCommand {}

    /// Proposes who must approve what from a day on.
    ///
    /// @param department null for all
    record ProposePolicy(
            Act act,
            PolicyId policy,
            @Nullable DepartmentCode department,
            LocalDate effectiveFrom,
            ApprovalPolicy content)
            implements AccessCommand {}

    /// Adopts a proposed policy: by a BUDGET_OFFICER who did not propose it.
    record AdoptPolicy(Act act, PolicyId policy) implements AccessCommand {}

    /// Turns down a proposed policy, or takes the proposal back.
    record DeclinePolicy(Act act, PolicyId policy) implements AccessCommand {}
}
