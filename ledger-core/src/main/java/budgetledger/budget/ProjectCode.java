package budgetledger.budget;

import java.util.regex.Pattern;

/// Code of a project (项目码) of project expenditure: 1 to 32 letters, digits, dots, dashes.
public record ProjectCode(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,31}");

    public ProjectCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a project code (letters, digits, dots, dashes): " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
