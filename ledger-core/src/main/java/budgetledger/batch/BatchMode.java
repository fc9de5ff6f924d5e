package budgetledger.batch;

/// What a refused row does to the other rows of its batch.
public enum BatchMode {
    /// All rows or none.
    ATOMIC,
    /// The others are written.
    CONTINUE,
    /// Those before it are written, those after it are not looked at.
    STOP
}
