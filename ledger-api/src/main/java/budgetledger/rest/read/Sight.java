package budgetledger.rest.read;

import java.util.List;
import java.util.Set;

import budgetledger.balance.Balances;
import budgetledger.budget.BudgetId;
import budgetledger.budget.DepartmentCode;
import budgetledger.budget.LineKey;
import budgetledger.budget.Refusal;
import budgetledger.budget.RefusalCode;
import budgetledger.budget.Right;
import budgetledger.budget.Role;
import budgetledger.budget.Scope;
import budgetledger.budget.UnitCode;
import budgetledger.figure.Contributions;
import budgetledger.rest.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/// What a reader can see. Every read is made through it, so that what lies outside is not there for him: not in
/// a list, not in a sum, not in an error; it is 404 like what does not exist.
///
/// @param seesAccess whether who may do what is shown too
public record Sight(List<Scope> scopes, boolean seesAccess) {
    private static final Set<Role> WITH_BUDGET_DATA = Set.of(Role.MAKER, Role.CHECKER, Role.BUDGET_OFFICER,
            Role.UNIT_VIEWER, Role.AUDITOR);

    private static final Set<Role> WITH_ACCESS_DATA = Set.of(Role.AUDITOR, Role.SEC_ADMIN, Role.AUDIT_ADMIN);

    public Sight {
        scopes = List.copyOf(scopes);
    }

    /// What rights let one see: any that has to do with budgets. Who runs the service sees none.
    public static Sight of(List<Right> rights) {
        List<Scope> scopes = rights.stream().filter(right -> WITH_BUDGET_DATA.contains(right.role()))
                .map(Right::scope).distinct().toList();
        boolean access = rights.stream().anyMatch(right -> WITH_ACCESS_DATA.contains(right.role())
                && right.scope().equals(Scope.EVERYTHING));
        return new Sight(scopes, access);
    }

    public boolean seesAll() {
        return scopes.contains(Scope.EVERYTHING);
    }

    /// Whether any part of a department.
    public boolean sees(DepartmentCode department) {
        return scopes.stream().anyMatch(scope -> scope.touches(department));
    }

    /// Whether a department with all its units, and so what is known only of it as a whole.
    public boolean seesWhole(DepartmentCode department) {
        return scopes.stream().anyMatch(scope -> scope.includes(Scope.of(department)));
    }

    public boolean sees(DepartmentCode department, @Nullable UnitCode unit) {
        return scopes.stream().anyMatch(scope -> scope.covers(department, unit));
    }

    public boolean sees(BudgetId budget, LineKey line) {
        return sees(budget.department(), line.unit());
    }

    /// Balances of what is seen.
    public Balances of(Balances all) {
        return new SeenBalances(all, this);
    }

    /// Contributions on lines that are seen.
    public Contributions of(Contributions all) {
        return all.seenBy(this::sees);
    }

    /// Requires that some of a department is seen.
    ///
    /// @throws ProblemException as for a budget that does not exist
    public void require(BudgetId budget) {
        if (!sees(budget.department())) {
            throw ProblemException.of(new Refusal.BudgetRefused(RefusalCode.BUDGET_NOT_FOUND, budget));
        }
    }

    /// Requires that a unit is seen, when one is named.
    ///
    /// @throws ProblemException as for a budget that does not exist
    public void require(BudgetId budget, @Nullable UnitCode unit) {
        if (unit == null ? !sees(budget.department()) : !sees(budget.department(), unit)) {
            throw ProblemException.of(new Refusal.BudgetRefused(RefusalCode.BUDGET_NOT_FOUND, budget));
        }
    }

    /// Requires that all of a department is seen: a part of it cannot be restated.
    ///
    /// @throws ProblemException as for a budget that does not exist
    public void requireWhole(BudgetId budget) {
        if (!seesWhole(budget.department())) {
            throw ProblemException.of(new Refusal.BudgetRefused(RefusalCode.BUDGET_NOT_FOUND, budget));
        }
    }
}
