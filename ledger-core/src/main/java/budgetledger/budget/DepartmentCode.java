package budgetledger.budget;

import java.util.regex.Pattern;

/// Code of a department (部门) as the finance bureau keeps it: 2 to 32 lower-case letters, digits or dashes.
public record DepartmentCode(String value) implements Comparable<DepartmentCode> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{1,31}");

    public DepartmentCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a department code (2-32 of a-z, 0-9, -): " + value);
        }
    }

    @Override
    public int compareTo(DepartmentCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
