package budgetledger.budget;

import java.util.regex.Pattern;

/// Opaque id of a person. Names stay in a register beside the log, never in an event, so that the log
/// holds no personal data.
public record PersonId(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /// The program itself, where it carries on what people have decided.
    public static final PersonId PROGRAM = new PersonId("system-ledger");

    public PersonId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a person id (1-64 letters, digits, dots, dashes): " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
