package budgetledger.rest.batch;

import java.util.List;

import budgetledger.batch.BatchRecorded;
import budgetledger.eventlog.RecordedEvent;

/// A batch there is: the event of the batch itself, and its rows as far as a reader sees them.
record RecordedBatch(RecordedEvent recorded, BatchRecorded batch, List<BatchRow> rows, long lastPosition) {}
