package budgetledger.access;

import java.time.LocalDate;

import budgetledger.access.AccessCommand.AdoptPolicy;
import budgetledger.access.AccessCommand.DeclinePolicy;
import budgetledger.access.AccessCommand.ProposePolicy;
import budgetledger.access.AccessRefusal.NotEntitled;
import budgetledger.access.AccessRefusal.PersonRefused;
import budgetledger.access.AccessRefusal.PolicyRefused;
import budgetledger.access.AccessRefusal.WrongStatus;
import budgetledger.budget.Act;
import budgetledger.budget.DepartmentCode;
import budgetledger.budget.FiscalYear;
import budgetledger.budget.Role;
import budgetledger.budget.Scope;
import org.jspecify.annotations.Nullable;

/// Decides about approval policies: one BUDGET_OFFICER proposes, another adopts, each by a grant of his own that
/// reaches all that the policy is for.
final class PolicyMaking {
    private PolicyMaking() {}

    static @Nullable AccessRefusal propose(ProposePolicy command, AccessState state, LocalDate today) {
        return Checks.first(
                () -> state.policies().get(command.policy()) == null ? null
                        : refuse(AccessRefusalCode.ID_TAKEN, command.policy()),
                () -> entitled(command.act(), command.department(), command.effectiveFrom(), state, today),
                () -> known(command, state));
    }

    static @Nullable AccessRefusal adopt(AdoptPolicy command, AccessState state, LocalDate today) {
        PolicyVersion policy = state.policies().get(command.policy());
        if (policy == null) {
            return refuse(AccessRefusalCode.POLICY_NOT_FOUND, command.policy());
        }
        return Checks.first(
                () -> entitled(command.act(), policy, state, today),
                () -> Lookup.isSame(command.act(), policy.proposal())
                        ? new PersonRefused(AccessRefusalCode.SELF_APPROVAL, policy.proposal().actor()) : null,
                () -> status(policy, PolicyVersion.Status.ADOPTED));
    }

    /// The proposer may decline it too: that takes it back.
    static @Nullable AccessRefusal decline(DeclinePolicy command, AccessState state, LocalDate today) {
        PolicyVersion policy = state.policies().get(command.policy());
        if (policy == null) {
            return refuse(AccessRefusalCode.POLICY_NOT_FOUND, command.policy());
        }
        return Checks.first(
                () -> entitled(command.act(), policy, state, today),
                () -> status(policy, PolicyVersion.Status.DECLINED));
    }

    private static @Nullable AccessRefusal entitled(
            Act act, PolicyVersion policy, AccessState state, LocalDate today) {
        return entitled(act, policy.department(), policy.effectiveFrom(), state, today);
    }

    private static @Nullable AccessRefusal entitled(Act act, @Nullable DepartmentCode department,
            LocalDate effectiveFrom, AccessState state, LocalDate today) {
        Scope scope = department == null ? Scope.EVERYTHING : Scope.of(department);
        FiscalYear year = new FiscalYear(effectiveFrom.getYear());
        boolean entitled = Lookup.holds(state, act.actor(), today, what -> what.role() == Role.BUDGET_OFFICER
                && what.scope().includes(scope) && what.years().contains(year));
        return entitled ? null : new NotEntitled(act.actor(), Role.BUDGET_OFFICER, scope);
    }

    /// Whether the same content is adopted or waits for that day already, with nothing adopted after it.
    private static @Nullable AccessRefusal known(ProposePolicy command, AccessState state) {
        return PolicyReading.of(state, command.department())
                .filter(policy -> policy.policy().equals(command.content())
                        && policy.effectiveFrom().equals(command.effectiveFrom()))
                .filter(policy -> policy.status() == PolicyVersion.Status.PROPOSED
                        || PolicyReading.adopted(state, command.department(), command.effectiveFrom())
                                .filter(policy::equals).isPresent())
                .findFirst()
                .map(policy -> refuse(AccessRefusalCode.NOTHING_TO_DO, policy.id()))
                .orElse(null);
    }

    private static @Nullable AccessRefusal status(PolicyVersion policy, PolicyVersion.Status done) {
        if (policy.status() == done) {
            return refuse(AccessRefusalCode.NOTHING_TO_DO, policy.id());
        }
        return policy.status() == PolicyVersion.Status.PROPOSED ? null
                : new WrongStatus(policy.status().name(), PolicyVersion.Status.PROPOSED.name());
    }

    private static AccessRefusal refuse(AccessRefusalCode code, PolicyId policy) {
        return new PolicyRefused(code, policy);
    }
}
