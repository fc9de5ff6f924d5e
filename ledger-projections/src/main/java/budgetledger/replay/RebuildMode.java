package budgetledger.replay;

/// What a rebuild does once both sides are compared.
public enum RebuildMode {
    /// Puts the rebuilt tables in the place of the live ones.
    REPLACE,
    /// Leaves the live tables as they are, whatever was found.
    COMPARE
}
