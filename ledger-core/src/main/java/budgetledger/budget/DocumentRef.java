package budgetledger.budget;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/// The document an act rests on (依据文件). A published page may carry no number (文号); the sha256 of the
/// exact bytes, when known, ties the reference to one file.
public record DocumentRef(@Nullable String number, String title, @Nullable String sha256) {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final int NUMBER_CHARACTERS_MAX = 100;
    private static final int TITLE_CHARACTERS_MAX = 300;

    public DocumentRef {
        if (number != null) {
            Text.check("document number", number, NUMBER_CHARACTERS_MAX);
        }
        Text.check("document title", title, TITLE_CHARACTERS_MAX);
        if (sha256 != null && !SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("sha256 needs 64 lower-case hexadecimal digits");
        }
    }
}
