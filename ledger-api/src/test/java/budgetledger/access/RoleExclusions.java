package budgetledger.access;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import budgetledger.budget.DepartmentCode;
import budgetledger.budget.Role;
import budgetledger.budget.Scope;

/// Shows the reference which roles exclude each other, as the decisions see it.
public final class RoleExclusions {
    private static final Term ALWAYS = new Term(LocalDate.of(2022, 1, 1), null);

    private RoleExclusions() {}

    /// What two roles of one person are to each other.
    public enum Answer {
        COMPATIBLE,
        NOT_ON_THE_SAME_PART,
        NEVER_TOGETHER
    }

    /// The roles that people can have.
    public static List<Role> grantable() {
        return Arrays.stream(Role.values()).filter(role -> role != Role.SERVICE).toList();
    }

    public static Answer of(Role one, Role other) {
        Scope here = Scope.of(new DepartmentCode("here"));
        if (Exclusions.exclude(what(one, here), what(other, Scope.of(new DepartmentCode("there"))))) {
            return Answer.NEVER_TOGETHER;
        }
        return Exclusions.exclude(what(one, here), what(other, here)) ? Answer.NOT_ON_THE_SAME_PART
                : Answer.COMPATIBLE;
    }

    private static Entitlement what(Role role, Scope scope) {
        return new Entitlement(role, scope, YearSpan.ALL, null, ALWAYS);
    }
}
