package budgetledger.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import budgetledger.budget.ApprovalPolicy;
import budgetledger.budget.BudgetId;
import budgetledger.budget.DepartmentCode;
import budgetledger.budget.FiscalYear;
import budgetledger.budget.GrantId;
import budgetledger.budget.Mandate;
import budgetledger.budget.PersistentMap;
import budgetledger.budget.PersonId;
import budgetledger.budget.Right;
import budgetledger.budget.Role;
import budgetledger.budget.UnitCode;
import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;

/// Who may do what, folded from events by [AccessEvolution]. Every question names the day it is about; what was
/// granted, revoked or adopted later than the events folded here is not in the answer.
///
/// @param founder who began alone, null before
/// @param fourEyes whether a second SEC_ADMIN was ever approved: from then on nobody completes a grant alone
/// @param persons ids of the grants and delegations each person was ever given, so that no question scans them all
/// @param policies all that were proposed for a department, `*` for those that are for all
public record AccessState(
        @Nullable PersonId founder,
        boolean fourEyes,
        PersistentMap<GrantId, Grant> grants,
        PersistentMap<GrantId, Delegation> delegations,
        PersistentMap<String, Holding> persons,
        PersistentMap<PolicyId, PolicyVersion> policies,
        PersistentMap<String, List<PolicyId>> policiesByDepartment,
        List<GrantId> secAdmins,
        int adoptions) {
    /// Ids of what a person was ever given.
    record Holding(List<GrantId> grants, List<GrantId> delegations) {
        static final Holding NOTHING = new Holding(List.of(), List.of());

        Holding {
            grants = List.copyOf(grants);
            delegations = List.copyOf(delegations);
        }
    }

    public static final AccessState EMPTY = new AccessState(null, false, PersistentMap.empty(), PersistentMap.empty(),
            PersistentMap.empty(), PersistentMap.empty(), PersistentMap.empty(), List.of(), 0);

    public AccessState {
        secAdmins = List.copyOf(secAdmins);
    }

    /// What a decision about a budget has to know of a person on a day.
    public Mandate mandate(PersonId person, BudgetId budget, LocalDate today) {
        return new Mandate(person, RightsReading.of(this, person, today,
                what -> what.isFor(budget.department(), budget.year())),
                RightsReading.represented(this, person, today), policyFor(budget.department(), today));
    }

    /// Everything that is in force for a person on a day, over all departments and years.
    public List<Right> rights(PersonId person, LocalDate day) {
        return RightsReading.of(this, person, day, _ -> true);
    }

    /// Who could approve that much on that day where `needed` is asked for, and by which rights; by person id.
    public Map<PersonId, List<Right>> whoCould(Role needed, DepartmentCode department, @Nullable UnitCode unit,
            FiscalYear year, Money amount, LocalDate day) {
        return RightsReading.holders(this, day, what -> what.role().decidesFor(needed)
                && what.scope().covers(department, unit) && what.years().contains(year)
                && (what.limit() == null || amount.compareTo(what.limit()) <= 0));
    }

    /// The policy in force for a department on a day: its own before the general one, of each the one with the
    /// latest day, of several for a day the one adopted last.
    public ApprovalPolicy policyFor(DepartmentCode department, LocalDate date) {
        return versionFor(department, date).map(PolicyVersion::policy).orElse(ApprovalPolicy.STANDARD);
    }

    /// The version that [#policyFor] takes; none while the standard counts.
    public Optional<PolicyVersion> versionFor(DepartmentCode department, LocalDate date) {
        return PolicyReading.inForce(this, department, date);
    }
}
