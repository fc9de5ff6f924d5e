package budgetledger.timeline;

/// A stretch of the log: positions in (after, upTo], from the first on or from the last on.
public record Window(long after, long upTo, boolean newestFirst) {
    /// What is left of it behind a position that was reached.
    public Window behind(long position) {
        return newestFirst ? new Window(after, Math.min(upTo, position - 1), true)
                : new Window(Math.max(after, position), upTo, false);
    }

    public boolean isEmpty() {
        return after >= upTo;
    }
}
