package budgetledger.rest.adjustment;

import java.util.Optional;

import budgetledger.adjustments.AdjustmentRow;
import budgetledger.adjustments.Adjustments;
import budgetledger.budget.AdjustmentId;
import budgetledger.budget.BudgetEvent.AdjustmentDrafted;
import budgetledger.eventlog.CommandId;
import budgetledger.eventlog.EventLog;
import budgetledger.eventlog.RecordedEvent;
import org.springframework.stereotype.Component;

/// Finds the event by which an adjustment was written down. An adjustment made here has the id of its command, so
/// the log finds it at once, before any projection shows it.
@Component
class Drafts {
    private final EventLog log;
    private final Adjustments adjustments;

    Drafts(EventLog log, Adjustments adjustments) {
        this.log = log;
        this.adjustments = adjustments;
    }

    Optional<RecordedEvent> find(AdjustmentId id) {
        return log.receipt(new CommandId(id.value()))
                .map(receipt -> at(receipt.firstPosition()))
                .filter(event -> event.event() instanceof AdjustmentDrafted draft && draft.adjustment().equals(id))
                .or(() -> adjustments.find(id).map(AdjustmentRow::draftedAt).map(this::at));
    }

    /// The event at a position that is known to be there.
    RecordedEvent at(long position) {
        return log.readAfter(position - 1, 1).getFirst();
    }
}
