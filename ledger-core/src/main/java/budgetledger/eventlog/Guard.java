package budgetledger.eventlog;

/// A condition of an append: the decision behind it also rests on a stream that it does not write to, and holds only
/// while that stream ends where the decision saw it end.
///
/// @param lastSequence sequence of the stream's last event, [#EMPTY] when it has none
public record Guard(String stream, long lastSequence) {
    public static final long EMPTY = -1;

    public Guard {
        if (lastSequence < EMPTY) {
            throw new IllegalArgumentException("a stream ends at a sequence from 0, or at -1 without events");
        }
    }
}
