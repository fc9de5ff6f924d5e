package budgetledger.budget;

import org.jspecify.annotations.Nullable;

/// For which part of the departments a right counts. Without a department: everything. With `subtree` a department
/// includes its units, and a unit `001` includes `001.02`; without, only what is named itself.
public record Scope(@Nullable DepartmentCode department, @Nullable UnitCode unit, boolean subtree) {
    public static final Scope EVERYTHING = new Scope(null, null, true);

    private static final String LEVEL = ".";

    public Scope {
        if (department == null && (unit != null || !subtree)) {
            throw new IllegalArgumentException("a scope without a department is everything");
        }
    }

    public static Scope of(DepartmentCode department) {
        return new Scope(department, null, true);
    }

    /// Whether it reaches a line of that unit; `null` is the department itself.
    public boolean covers(DepartmentCode asked, @Nullable UnitCode askedUnit) {
        if (department == null) {
            return true;
        }
        if (!department.equals(asked)) {
            return false;
        }
        if (unit == null) {
            return subtree || askedUnit == null;
        }
        return askedUnit != null && (unit.equals(askedUnit)
                || (subtree && askedUnit.value().startsWith(unit.value() + LEVEL)));
    }

    /// Whether it reaches any part of a department.
    public boolean touches(DepartmentCode asked) {
        return department == null || department.equals(asked);
    }

    /// Whether everything that `other` reaches is reached by this one too.
    public boolean includes(Scope other) {
        if (other.department == null) {
            return department == null;
        }
        return covers(other.department, other.unit) && (department == null || subtree || !other.subtree);
    }
}
