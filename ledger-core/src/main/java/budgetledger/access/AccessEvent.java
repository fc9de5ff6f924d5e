package budgetledger.access;

import java.time.LocalDate;

import budgetledger.budget.Act;
import budgetledger.budget.ApprovalPolicy;
import budgetledger.budget.DepartmentCode;
import budgetledger.budget.GrantId;
import budgetledger.budget.LedgerEvent;
import budgetledger.budget.PersonId;
import org.jspecify.annotations.Nullable;

/// What has happened to who may do what. All of it is one stream, because the rules are about everybody. Stored names
/// and versions are pinned in the event catalog, not by these class names.
public sealed interface AccessEvent extends LedgerEvent {
    /// Name of the one stream.
    String STREAM = "access";

    @Override
    default String stream() {
        return STREAM;
    }

    /// The person is SEC_ADMIN over everything from the act's effective date on, by nobody's approval.
    record AccessFounded(Act act, GrantId grant, PersonId person) implements AccessEvent {}

    /// It gives no right yet.
    record GrantProposed(Act act, GrantId grant, PersonId person, Entitlement what) implements AccessEvent {}

    /// The act's person is the approver; who proposed it is named beside.
    record GrantApproved(Act act, GrantId grant, PersonId person, PersonId proposer) implements AccessEvent {}

    /// It never gives a right.
    record GrantDeclined(Act act, GrantId grant, PersonId person) implements AccessEvent {}

    /// The grant, and what was delegated of it, gives no right any more.
    record GrantRevoked(Act act, GrantId grant, PersonId person) implements AccessEvent {}

    /// The act's person gives it.
    record DelegationGiven(Act act, GrantId delegation, GrantId grant, PersonId person, Entitlement what)
            implements AccessEvent {}

    /// The delegation gives no right any more.
    record DelegationEnded(Act act, GrantId delegation, PersonId person) implements AccessEvent {}

    /// It does not count yet.
    record PolicyProposed(
            Act act,
            PolicyId policy,
            @Nullable DepartmentCode department,
            LocalDate effectiveFrom,
            ApprovalPolicy content)
            implements AccessEvent {}

    /// It counts from the day it names. The act's person is the second one.
    record PolicyAdopted(Act act, PolicyId policy, PersonId proposer) implements AccessEvent {}

    /// It never counts.
    record PolicyDeclined(Act act, PolicyId policy) implements AccessEvent {}
}
