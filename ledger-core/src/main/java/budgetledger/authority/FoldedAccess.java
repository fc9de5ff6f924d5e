package budgetledger.authority;

import budgetledger.access.AccessEvent;
import budgetledger.access.AccessEvolution;
import budgetledger.access.AccessState;
import budgetledger.eventlog.Guard;
import budgetledger.eventlog.RecordedEvent;

/// Access folded up to and including the event at a sequence.
///
/// @param lastSequence [Guard#EMPTY] before the first
/// @param lastPosition the same event's position in the whole log, 0 before the first
public record FoldedAccess(AccessState state, long lastSequence, long lastPosition) {
    public static final FoldedAccess NOTHING = new FoldedAccess(AccessState.EMPTY, Guard.EMPTY, 0);

    /// With one more event, which must be the next of the stream.
    public FoldedAccess with(RecordedEvent recorded) {
        if (recorded.sequence() != lastSequence + 1 || !(recorded.event() instanceof AccessEvent event)) {
            throw new IllegalStateException("after " + lastSequence + " of " + AccessEvent.STREAM + " came "
                    + recorded.sequence() + ", " + recorded.type());
        }
        return new FoldedAccess(AccessEvolution.evolve(state, event), recorded.sequence(), recorded.position());
    }

    Guard guard() {
        return new Guard(AccessEvent.STREAM, lastSequence);
    }
}
