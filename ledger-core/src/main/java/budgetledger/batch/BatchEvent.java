package budgetledger.batch;

import budgetledger.budget.BatchId;
import budgetledger.budget.LedgerEvent;

/// What happens to a batch, in a stream of its own.
public sealed interface BatchEvent extends LedgerEvent permits BatchRecorded {
    BatchId id();

    @Override
    default String stream() {
        return stream(id());
    }

    /// Name of a batch's stream, `batch/ID`.
    static String stream(BatchId id) {
        return "batch/" + id;
    }
}
