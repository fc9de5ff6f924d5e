package budgetledger.batch;

import java.util.List;

import budgetledger.budget.BatchId;
import budgetledger.budget.BudgetCommand.DraftAdjustment;
import org.jspecify.annotations.Nullable;

/// A batch as it is asked for: adjustments of one or more budgets, in order.
///
/// @param submit whether each is handed over as well
/// @param reverses the batch whose adjustments this one takes back
public record Batch(
        BatchId id, BatchMode mode, boolean submit, @Nullable BatchId reverses, List<DraftAdjustment> rows) {
    public Batch {
        rows = List.copyOf(rows);
    }
}
