package budgetledger.access;

import java.time.LocalDate;

import budgetledger.budget.Act;
import budgetledger.budget.GrantId;
import budgetledger.budget.PersonId;

/// A grant (授权) as it stands.
///
/// @param proposal the act by which it was proposed, or by which access was founded
public record Grant(GrantId id, PersonId person, Entitlement what, Act proposal, Status status) {
    /// Where a grant stands.
    public enum Status {
        PROPOSED,
        APPROVED,
        DECLINED,
        REVOKED;

        /// Whether it gives rights or may still do so.
        boolean isLive() {
            return this == PROPOSED || this == APPROVED;
        }
    }

    Grant as(Status next) {
        return new Grant(id, person, what, proposal, next);
    }

    public boolean isInForceOn(LocalDate day) {
        return status == Status.APPROVED && what.term().contains(day);
    }
}
