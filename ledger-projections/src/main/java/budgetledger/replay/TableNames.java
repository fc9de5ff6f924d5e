package budgetledger.replay;

/// Which generation of tables is written: the live one, or the one being built beside it.
public enum TableNames {
    LIVE(""),
    NEXT("_next");

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
