package budgetledger.access;

import budgetledger.budget.Role;
import budgetledger.budget.Scope;

/// Which rights one person never has on the same day (不相容职务分离). The three administrators exclude each other and
/// everything that touches budgets; who audits does not write; who makes adjustments does not decide on the same part
/// of the same year.
final class Exclusions {
    private Exclusions() {}

    static boolean exclude(Entitlement one, Entitlement other) {
        if (!one.term().overlaps(other.term()) || one.role() == other.role()) {
            return false;
        }
        if (Entitlement.isAdministrator(one.role()) || Entitlement.isAdministrator(other.role())
                || isAuditorAndWriter(one.role(), other.role()) || isAuditorAndWriter(other.role(), one.role())) {
            return true;
        }
        return (isMakerAndDecider(one.role(), other.role()) || isMakerAndDecider(other.role(), one.role()))
                && overlap(one.scope(), other.scope()) && one.years().overlaps(other.years());
    }

    private static boolean isAuditorAndWriter(Role one, Role other) {
        return one == Role.AUDITOR && other != Role.UNIT_VIEWER;
    }

    private static boolean isMakerAndDecider(Role one, Role other) {
        return one == Role.MAKER && other.decidesFor(Role.CHECKER);
    }

    /// Whether there is a part that both reach: the topmost part that one of them names is then reached by the other.
    static boolean overlap(Scope one, Scope other) {
        return reaches(one, other) || reaches(other, one);
    }

    private static boolean reaches(Scope one, Scope other) {
        return other.department() == null ? one.department() == null : one.covers(other.department(), other.unit());
    }
}
