package budgetledger.rest.batch;

import java.util.List;

import budgetledger.batch.BatchRecorded;
import budgetledger.budget.Act;
import budgetledger.eventlog.RecordedEvent;

/// A batch there is: the event of the batch itself, and its rows as far as a reader sees them.
record RecordedBatch(RecordedEvent recorded, BatchRecorded batch, List<BatchRow> rows, long lastPosition) {
    /// The act of the first row that the reader sees: that of the batch is the act of its first row of all.
    Act act() {
        BatchRow first = rows.getFirst();
        return first.index() == 0 || first.draft() == null ? batch.act() : first.draft().act();
    }
}
