package budgetledger.batch;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import budgetledger.budget.BudgetEvent;
import budgetledger.budget.BudgetId;

/// What would become of a batch.
///
/// @param record the batch itself; when [BatchRecorded#isRefused()] nothing is written
/// @param events those of the accepted rows, by budget, in the order of the rows
public record BatchDecision(BatchRecorded record, Map<BudgetId, List<BudgetEvent>> events) {
    public BatchDecision {
        events = Collections.unmodifiableMap(new LinkedHashMap<>(events));
    }
}
