package budgetledger.rest.problem;

import java.util.Arrays;
import java.util.Locale;

/// The errors of this interface itself; those of the ledger's decisions are [budgetledger.budget.RefusalCode]s.
/// Name and status of each are for ever.
public enum ProblemKind {
    BAD_REQUEST(400),
    INVALID_PARAMETERS(400),
    INVALID_HEADER(400),
    MALFORMED_BODY(400),
    IDEMPOTENCY_KEY_MISSING(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    PASSWORD_CHANGE_REQUIRED(403),
    PERSON_UNKNOWN(403),
    OWN_ACCOUNT(403),
    NOT_FOUND(404),
    EVENT_NOT_FOUND(404),
    REPLAY_NOT_FOUND(404),
    BATCH_NOT_FOUND(404),
    ACCOUNT_NOT_FOUND(404),
    PERSON_NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    REPLAY_RUNNING(409),
    ACCOUNT_EXISTS(409),
    PERSON_EXISTS(409),
    SIGNED_IN_BY_TOKEN(409),
    PASSWORD_CHANGED_MEANWHILE(409),
    NOTHING_TO_REVERSE(409),
    VERSION_UNKNOWN(412),
    BODY_TOO_LARGE(413),
    URI_TOO_LONG(414),
    UNSUPPORTED_MEDIA_TYPE(415),
    INVALID_BODY(422),
    IDEMPOTENCY_KEY_REUSED(422),
    BATCH_REFUSED(422),
    NOT_ANSWERABLE(422),
    UNSUPPORTED_COMBINATION(422),
    BREAKDOWN_UNKNOWN(422),
    FIGURE_NOT_RESTATED(422),
    EVENT_OF_OTHER_BUDGET(422),
    EVENT_MOVES_NOTHING(422),
    TOO_MUCH_DETAIL(422),
    TOO_MANY_EVENTS(422),
    TOO_MANY_ROWS(422),
    PERSON_NOT_REGISTERED(422),
    ACCESS_HISTORY_TOO_LONG(422),
    IF_MATCH_MISSING(428),
    HEADERS_TOO_LARGE(431),
    INTERNAL_ERROR(500),
    NOT_IMPLEMENTED(501),
    LEDGER_UNAVAILABLE(503),
    TOO_MANY_BATCHES(503),
    TOO_MANY_FEEDS(503),
    READ_NOT_RECORDED(503),
    POSITION_NOT_SHOWN(503);

    private final int status;

    ProblemKind(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /// The stable code: `not_answerable`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The kind that says no more than the status does.
    public static ProblemKind ofStatus(int status) {
        return Arrays.stream(values())
                .filter(kind -> kind.status == status && !kind.name().startsWith("IDEMPOTENCY"))
                .findFirst()
                .orElse(status < 500 ? BAD_REQUEST : INTERNAL_ERROR);
    }
}
