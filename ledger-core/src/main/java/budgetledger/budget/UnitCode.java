package budgetledger.budget;

import java.util.regex.Pattern;

/// Code of a budget unit (预算单位) of the department: 1 to 32 letters, digits, dots, dashes.
public record UnitCode(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,31}");

    public UnitCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a unit code (letters, digits, dots, dashes): " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
