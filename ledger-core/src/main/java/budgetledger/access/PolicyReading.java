package budgetledger.access;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import budgetledger.budget.DepartmentCode;
import org.jspecify.annotations.Nullable;

/// Finds policies in the folded state.
final class PolicyReading {
    private static final String ALL = "*";

    private PolicyReading() {}

    /// Under which name a department's policies are kept; no department is called like that for all.
    static String key(@Nullable DepartmentCode department) {
        return department == null ? ALL : department.value();
    }

    static Optional<PolicyVersion> inForce(AccessState state, DepartmentCode department, LocalDate date) {
        return adopted(state, department, date).or(() -> adopted(state, null, date));
    }

    static Stream<PolicyVersion> of(AccessState state, @Nullable DepartmentCode department) {
        return state.policiesByDepartment().getOr(key(department), List.of()).stream()
                .map(id -> Objects.requireNonNull(state.policies().get(id), "a policy named and not held"));
    }

    static Optional<PolicyVersion> adopted(AccessState state, @Nullable DepartmentCode department, LocalDate date) {
        return of(state, department)
                .filter(policy -> policy.status() == PolicyVersion.Status.ADOPTED
                        && !policy.effectiveFrom().isAfter(date))
                .max(Comparator.comparing(PolicyVersion::effectiveFrom).thenComparingInt(PolicyVersion::adopted));
    }
}
