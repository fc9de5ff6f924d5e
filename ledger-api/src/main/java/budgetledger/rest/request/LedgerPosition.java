package budgetledger.rest.request;

/// The header that says as of which position of the log (事件号) an answer is given.
public final class LedgerPosition {
    public static final String HEADER = "Ledger-Position";

    private LedgerPosition() {}
}
