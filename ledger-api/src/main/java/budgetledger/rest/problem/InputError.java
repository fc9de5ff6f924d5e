package budgetledger.rest.problem;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// One fault of the input: where it is, what is wrong, and what was given.
///
/// @param pointer JSON Pointer (RFC 6901) into the body; null when the fault is elsewhere
/// @param parameter name of the query or path parameter
/// @param header name of the header
/// @param rejected what was given, cut short; null when nothing was
/// @param code of the refusal, where it is one of the ledger's decision on a part of the body
/// @param evidence what that refusal rests on
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InputError(
        @Nullable String pointer,
        @Nullable String parameter,
        @Nullable String header,
        String message,
        @Nullable String rejected,
        @Nullable String code,
        @Nullable Map<String, String> evidence) {
    private static final int REJECTED_CHARACTERS_MAX = 100;

    public InputError {
        rejected = rejected == null ? null : shown(rejected);
    }

    /// Cut to a length that fits a screen, without characters that would break a line of a log.
    private static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .limit(REJECTED_CHARACTERS_MAX)
                .map(c -> Character.isISOControl(c) || (c >= 0xD800 && c <= 0xDFFF) ? '\uFFFD' : c)
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }
}
