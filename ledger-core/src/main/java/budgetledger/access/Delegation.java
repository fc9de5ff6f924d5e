package budgetledger.access;

import budgetledger.budget.GrantId;
import budgetledger.budget.PersonId;

/// A delegation (委托): somebody lets another person exercise a part of an own grant for a time. It counts only while
/// that grant does.
public record Delegation(
        GrantId id, GrantId grant, PersonId giver, PersonId person, Entitlement what, boolean ended) {
    /// One delegation lasts a year at most; then it is given anew or it was never one.
    public static final int DAYS_MAX = 366;

    Delegation end() {
        return new Delegation(id, grant, giver, person, what, true);
    }
}
