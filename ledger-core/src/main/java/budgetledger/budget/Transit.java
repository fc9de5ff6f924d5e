package budgetledger.budget;

/// Where the amounts of an approved transfer are.
public enum Transit {
    /// It is no transfer, or not approved yet.
    NONE,
    /// They have left and not yet arrived (在途).
    UNDER_WAY,
    /// They have arrived.
    SETTLED,
    /// The other budget refused them and they are back.
    RETURNED
}
