package budgetledger.replay;

/// How far a rebuild is: what it does now, and how much of that is done. Never more than is true.
///
/// @param done positions read, or tables indexed or compared
/// @param of how many there are
public record RebuildProgress(Phase phase, long done, long of) {
    private static final int PERCENT = 100;

    /// What a rebuild does, in this order.
    public enum Phase { READING, INDEXING, COMPARING, REPLACING }

    public RebuildProgress {
        if (done < 0 || done > of) {
            throw new IllegalArgumentException(done + " of " + of);
        }
    }

    /// Whole percents of the phase, rounded down: 100 only when it is over.
    public int percent() {
        return of == 0 ? PERCENT : (int) (done * PERCENT / of);
    }
}
