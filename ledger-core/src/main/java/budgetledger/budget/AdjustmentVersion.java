package budgetledger.budget;

import java.util.regex.Pattern;

/// Names one version of an adjustment and its exact content, so that a decision is bound to what the person saw.
/// As an HTTP entity tag: `2-9f86d081884c7d65`.
///
/// @param number how many events the adjustment has seen, from 1
/// @param contentHash first 16 hexadecimal digits of the SHA-256 over the content
public record AdjustmentVersion(int number, String contentHash) {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{16}");

    public AdjustmentVersion {
        if (number < 1 || !HASH.matcher(contentHash).matches()) {
            throw new IllegalArgumentException("not an adjustment version: " + number + "-" + contentHash);
        }
    }

    /// Reads [#toString()].
    public static AdjustmentVersion parse(String text) {
        int dash = text.indexOf('-');
        if (dash < 1) {
            throw new IllegalArgumentException("not an adjustment version: " + text);
        }
        return new AdjustmentVersion(Integer.parseInt(text.substring(0, dash)), text.substring(dash + 1));
    }

    public AdjustmentVersion next() {
        return new AdjustmentVersion(number + 1, contentHash);
    }

    @Override
    public String toString() {
        return number + "-" + contentHash;
    }
}
