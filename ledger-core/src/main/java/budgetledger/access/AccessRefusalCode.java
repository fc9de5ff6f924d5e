package budgetledger.access;

import java.util.Locale;

import budgetledger.budget.LedgerRefusal;
import budgetledger.budget.RefusalCode.Kind;

/// The stable codes of all refusals about access, in the order in which they are checked: of several faults of one
/// command the first in this list is the one answered, so that an answer is determined.
public enum AccessRefusalCode implements LedgerRefusal.Code {
    ACCESS_NOT_FOUNDED(Kind.CONFLICT),
    ACCESS_ALREADY_FOUNDED(Kind.CONFLICT),
    GRANT_NOT_FOUND(Kind.NOT_FOUND),
    POLICY_NOT_FOUND(Kind.NOT_FOUND),
    /// The grant that somebody wants to delegate is itself a delegation.
    DELEGATION_CHAIN(Kind.FORBIDDEN),
    ID_TAKEN(Kind.CONFLICT),
    NOT_THE_HOLDER(Kind.FORBIDDEN),
    /// The person asking has no grant in force that allows this here.
    NOT_ENTITLED(Kind.FORBIDDEN),
    /// Nobody is granted or delegated something by himself.
    OWN_GRANT(Kind.FORBIDDEN),
    /// Four eyes: who proposed it does not decide it.
    SELF_APPROVAL(Kind.FORBIDDEN),
    GRANT_NOT_IN_FORCE(Kind.CONFLICT),
    /// It is so already, or would never count.
    NOTHING_TO_DO(Kind.CONFLICT),
    WRONG_STATUS(Kind.CONFLICT),
    ROLE_NEVER_GRANTED(Kind.INVALID),
    ROLE_NOT_DELEGABLE(Kind.INVALID),
    DELEGATION_TOO_LONG(Kind.INVALID),
    BEYOND_OWN_GRANT(Kind.FORBIDDEN),
    EXCLUDED_ROLES(Kind.CONFLICT),
    /// With fewer than two nobody could ever be granted anything again.
    LAST_SEC_ADMIN(Kind.CONFLICT);

    private final Kind kind;

    AccessRefusalCode(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
