package budgetledger.eventlog;

import java.time.Instant;
import java.util.UUID;

import budgetledger.budget.BudgetEvent;
import budgetledger.budget.LedgerEvent;

/// An event as the log holds it.
///
/// @param position dense, commit-ordered number in the whole log, from 1 (事件号)
/// @param sequence number within the stream, from 0
/// @param recordedAt when the log took it (记账时间), in microseconds; never runs backwards along positions
public record RecordedEvent(
        long position,
        UUID eventId,
        String stream,
        long sequence,
        EventType type,
        Instant recordedAt,
        Trace trace,
        LedgerEvent event) {

    /// The event of a budget, for whoever reads a budget's stream.
    ///
    /// @throws IllegalStateException when it belongs to another kind of stream
    public BudgetEvent budgetEvent() {
        if (event instanceof BudgetEvent ofBudget) {
            return ofBudget;
        }
        throw new IllegalStateException("no event of a budget at position " + position + " but " + type);
    }
}
