package budgetledger.budget;

import java.util.Locale;

/// The stable codes of all refusals, in the order in which they are checked: of several faults of one command
/// the first in this list is the one answered, so that an answer is determined.
public enum RefusalCode implements LedgerRefusal.Code {
    BUDGET_NOT_FOUND(Kind.NOT_FOUND),
    BUDGET_ALREADY_OPEN(Kind.CONFLICT),
    WRONG_PHASE(Kind.CONFLICT),
    BUDGET_FROZEN(Kind.CONFLICT),
    ADJUSTMENT_NOT_FOUND(Kind.NOT_FOUND),
    ADJUSTMENT_EXISTS(Kind.CONFLICT),
    MEASURE_NOT_FOUND(Kind.NOT_FOUND),
    MEASURE_EXISTS(Kind.CONFLICT),
    SELF_APPROVAL(Kind.FORBIDDEN),
    ALREADY_APPROVED(Kind.FORBIDDEN),
    NOT_THE_MAKER(Kind.FORBIDDEN),
    NOT_AUTHORISED(Kind.FORBIDDEN),
    STALE_VERSION(Kind.STALE),
    WRONG_STATUS(Kind.CONFLICT),
    MEASURE_DONE(Kind.CONFLICT),
    UNFINISHED(Kind.CONFLICT),
    EFFECTIVE_OUTSIDE_YEAR(Kind.INVALID),
    NOTHING_TO_DO(Kind.INVALID),
    TERM_NOT_APPLICABLE(Kind.INVALID),
    TERM_MISSING(Kind.INVALID),
    SUBJECT_NOT_FOUND(Kind.INVALID),
    NOT_REVERSIBLE(Kind.INVALID),
    ALREADY_REVERSED(Kind.CONFLICT),
    EFFECTIVE_BEFORE_SUBJECT(Kind.INVALID),
    WRONG_COUNTERPART(Kind.INVALID),
    CROSSWALK_YEAR(Kind.INVALID),
    WRONG_WEIGHTS(Kind.INVALID),
    TOO_MANY_LINES(Kind.INVALID),
    AMBIGUOUS_LINE(Kind.INVALID),
    INCOMPLETE_LINE(Kind.INVALID),
    OUT_OF_SCOPE(Kind.FORBIDDEN),
    WRONG_REDUCTION(Kind.INVALID),
    DUPLICATE_LINE(Kind.INVALID),
    ZERO_AMOUNT(Kind.INVALID),
    AMOUNT_OUT_OF_RANGE(Kind.INVALID),
    WRONG_DIRECTION(Kind.INVALID),
    VIREMENT_UNBALANCED(Kind.INVALID),
    TRANSFER_UNBALANCED(Kind.INVALID),
    VIREMENT_FORBIDDEN(Kind.INVALID),
    INSUFFICIENT_APPROPRIATION(Kind.INSUFFICIENT),
    DUPLICATE_BREAKDOWN(Kind.INVALID),
    BREAKDOWN_DISAGREES(Kind.INVALID),
    BREAKDOWN_BELOW_ZERO(Kind.INSUFFICIENT),
    RESOLUTION_MISSING(Kind.INVALID),
    OVER_LIMIT(Kind.FORBIDDEN);

    /// What sort of refusal it is; the edges translate this, not the single codes, into a status.
    public enum Kind {
        NOT_FOUND,
        CONFLICT,
        FORBIDDEN,
        STALE,
        INVALID,
        INSUFFICIENT
    }

    private final Kind kind;

    RefusalCode(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    /// The code as the outside sees it: `insufficient_appropriation`.
    @Override
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
