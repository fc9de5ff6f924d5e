package budgetledger.rest.problem;

import budgetledger.budget.RefusalCode;

/// The one place where a refusal becomes an HTTP status.
final class RefusalStatus {
    private RefusalStatus() {}

    static int of(RefusalCode.Kind kind) {
        return switch (kind) {
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case FORBIDDEN -> 403;
            case STALE -> 412;
            case INVALID, INSUFFICIENT -> 422;
        };
    }
}
