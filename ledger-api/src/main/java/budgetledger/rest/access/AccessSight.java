package budgetledger.rest.access;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import budgetledger.access.AccessRefusal.GrantRefused;
import budgetledger.access.AccessRefusal.PolicyRefused;
import budgetledger.access.AccessRefusalCode;
import budgetledger.access.AccessState;
import budgetledger.access.Delegation;
import budgetledger.access.Grant;
import budgetledger.access.PolicyId;
import budgetledger.access.PolicyVersion;
import budgetledger.budget.BudgetId;
import budgetledger.budget.DepartmentCode;
import budgetledger.budget.GrantId;
import budgetledger.budget.PersonId;
import budgetledger.budget.Refusal;
import budgetledger.budget.RefusalCode;
import budgetledger.budget.Right;
import budgetledger.budget.Role;
import budgetledger.budget.Scope;
import budgetledger.budget.UnitCode;
import budgetledger.rest.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/// What a person sees of access. What lies outside is not there for him: it is 404 like what does not exist.
///
/// @param rights those in force
record AccessSight(PersonId person, List<Right> rights) {
    private static final Set<Role> OF_GRANTS = Set.of(Role.SEC_ADMIN, Role.AUDIT_ADMIN, Role.AUDITOR);
    private static final Set<Role> OF_POLICIES = Set.of(Role.SEC_ADMIN, Role.AUDIT_ADMIN, Role.AUDITOR, Role.MAKER,
            Role.CHECKER, Role.BUDGET_OFFICER, Role.UNIT_VIEWER);

    boolean sees(Grant grant) {
        return grant.person().equals(person) || any(OF_GRANTS, scope -> scope.includes(grant.what().scope()));
    }

    boolean sees(Delegation delegation) {
        return delegation.giver().equals(person) || delegation.person().equals(person)
                || any(OF_GRANTS, scope -> scope.includes(delegation.what().scope()));
    }

    /// What counts for all departments counts for the own one.
    boolean sees(PolicyVersion policy) {
        DepartmentCode department = policy.department();
        return department == null || sees(department);
    }

    boolean sees(DepartmentCode department) {
        return any(OF_POLICIES, scope -> scope.touches(department));
    }

    /// Whether names of people are shown to the person, who then keeps the register.
    boolean seesNames() {
        return any(Set.of(Role.SEC_ADMIN), _ -> true);
    }

    Grant grant(AccessState state, GrantId id) {
        Grant grant = state.grants().get(id);
        if (grant == null || !sees(grant)) {
            throw ProblemException.of(new GrantRefused(AccessRefusalCode.GRANT_NOT_FOUND, id));
        }
        return grant;
    }

    Delegation delegation(AccessState state, GrantId id) {
        Delegation delegation = state.delegations().get(id);
        if (delegation == null || !sees(delegation)) {
            throw ProblemException.of(new GrantRefused(AccessRefusalCode.GRANT_NOT_FOUND, id));
        }
        return delegation;
    }

    PolicyVersion policy(AccessState state, PolicyId id) {
        PolicyVersion policy = state.policies().get(id);
        if (policy == null || !sees(policy)) {
            throw ProblemException.of(new PolicyRefused(AccessRefusalCode.POLICY_NOT_FOUND, id));
        }
        return policy;
    }

    /// Requires that a department's part is seen.
    ///
    /// @throws ProblemException as for a budget that does not exist
    void require(BudgetId budget, @Nullable UnitCode unit) {
        boolean seen = unit == null ? sees(budget.department())
                : any(OF_POLICIES, scope -> scope.covers(budget.department(), unit));
        if (!seen) {
            throw ProblemException.of(new Refusal.BudgetRefused(RefusalCode.BUDGET_NOT_FOUND, budget));
        }
    }

    private boolean any(Set<Role> roles, Predicate<Scope> wanted) {
        return rights.stream().anyMatch(right -> roles.contains(right.role()) && wanted.test(right.scope()));
    }
}
