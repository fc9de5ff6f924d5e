package budgetledger.rest.request;

import java.util.List;
import java.util.regex.Pattern;

import budgetledger.rest.problem.Fault;
import budgetledger.rest.problem.ProblemException;
import budgetledger.rest.problem.ProblemKind;
import org.jspecify.annotations.Nullable;

/// The header by which a caller names a command, so that a retry is recognised
/// (draft-ietf-httpapi-idempotency-key-header).
public final class IdempotencyKey {
    public static final String HEADER = "Idempotency-Key";
    /// Marks an answer that was given before.
    public static final String REPLAYED = "Idempotency-Replayed";

    private static final Pattern FORM = Pattern.compile("[!-~]{1,200}");

    private IdempotencyKey() {}

    public static String required(@Nullable String key) {
        if (key == null) {
            throw ProblemException.of(ProblemKind.IDEMPOTENCY_KEY_MISSING);
        }
        if (!FORM.matcher(key).matches()) {
            throw ProblemException.of(ProblemKind.INVALID_HEADER,
                    List.of(Fault.header(HEADER, "idempotency-key", key)));
        }
        return key;
    }
}
