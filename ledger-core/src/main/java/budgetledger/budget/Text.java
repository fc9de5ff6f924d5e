package budgetledger.budget;

/// Rule for text that people write and that the log keeps for ever: not blank, bounded, no control characters
/// (PostgreSQL cannot hold NUL, and a line break would forge lines in logs and exports), no lone surrogates
/// (they have no UTF-8 bytes, so they could not be sealed).
final class Text {
    private Text() {}

    static String check(String what, String text, int charactersMax) {
        if (text.isBlank() || text.length() > charactersMax) {
            throw new IllegalArgumentException(what + " needs 1 to " + charactersMax + " characters");
        }
        if (text.codePoints().anyMatch(c -> Character.isISOControl(c) || (c >= 0xD800 && c <= 0xDFFF))) {
            throw new IllegalArgumentException(what + " holds a control character or a broken character");
        }
        return text;
    }
}
