package budgetledger.access;

import java.time.LocalDate;
import java.util.Objects;

import budgetledger.budget.Act;
import budgetledger.budget.ApprovalPolicy;
import budgetledger.budget.DepartmentCode;
import org.jspecify.annotations.Nullable;

/// A policy that was proposed for a department, or for all, from a day on.
///
/// @param adopted number of its adoption among all, from 1; 0 before
public record PolicyVersion(
        PolicyId id,
        @Nullable DepartmentCode department,
        LocalDate effectiveFrom,
        ApprovalPolicy policy,
        Act proposal,
        Status status,
        int adopted) {
    /// Where a policy stands.
    public enum Status {
        PROPOSED,
        ADOPTED,
        DECLINED
    }

    PolicyVersion as(Status next, int number) {
        return new PolicyVersion(id, department, effectiveFrom, policy, proposal, next, number);
    }

    boolean isFor(@Nullable DepartmentCode asked) {
        return Objects.equals(department, asked);
    }
}
