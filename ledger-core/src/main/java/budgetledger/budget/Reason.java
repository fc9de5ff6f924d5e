package budgetledger.budget;

import java.util.regex.Pattern;

/// Why an act was done: a code that reports can be grouped by and a sentence for people.
public record Reason(String code, String text) {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");
    private static final int TEXT_CHARACTERS_MAX = 500;

    public Reason {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("not a reason code (2-40 of A-Z, 0-9, _): " + code);
        }
        Text.check("reason text", text, TEXT_CHARACTERS_MAX);
    }
}
