package budgetledger.replay;

/// Which generation of tables is written: the live one, the one being built beside it, or what the live one is
/// compared with all the time.
public enum TableNames {
    LIVE(""),
    NEXT("_next"),
    SHADOW("_shadow");

    private static final String SCHEMA = "projection.";

    private final String suffix;

    TableNames(String suffix) {
        this.suffix = suffix;
    }

    /// The table's full name in this generation.
    public String of(String table) {
        return SCHEMA + table + suffix;
    }
}
