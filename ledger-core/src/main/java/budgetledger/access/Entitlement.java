package budgetledger.access;

import budgetledger.budget.DepartmentCode;
import budgetledger.budget.FiscalYear;
import budgetledger.budget.GrantId;
import budgetledger.budget.PersonId;
import budgetledger.budget.Right;
import budgetledger.budget.Role;
import budgetledger.budget.Scope;
import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;

/// What a grant or a delegation lets a person do, where, for which years, up to which amount, on which days.
///
/// @param limit as in [Right#limit()]; null for none
public record Entitlement(Role role, Scope scope, YearSpan years, @Nullable Money limit, Term term) {
    public Entitlement {
        if (limit != null && limit.isNegative()) {
            throw new IllegalArgumentException("a limit is zero or more");
        }
        if (isAdministrator(role) && (limit != null || !years.equals(YearSpan.ALL))) {
            throw new IllegalArgumentException("an administrator has nothing to do with years and amounts");
        }
    }

    static boolean isAdministrator(Role role) {
        return switch (role) {
            case SYS_ADMIN, SEC_ADMIN, AUDIT_ADMIN -> true;
            case MAKER, CHECKER, BUDGET_OFFICER, UNIT_VIEWER, AUDITOR, SERVICE -> false;
        };
    }

    boolean isFor(DepartmentCode department, FiscalYear year) {
        return scope.touches(department) && years.contains(year);
    }

    /// Whether it allows everything that `other` allows.
    boolean includes(Entitlement other) {
        boolean amount = limit == null || (other.limit != null && other.limit.compareTo(limit) <= 0);
        return role == other.role && amount && scope.includes(other.scope) && years.includes(other.years)
                && term.includes(other.term);
    }

    Right right(@Nullable PersonId delegatedBy, GrantId grant) {
        return new Right(role, scope, limit, delegatedBy, grant);
    }
}
