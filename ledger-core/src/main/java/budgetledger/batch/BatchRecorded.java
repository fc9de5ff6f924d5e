package budgetledger.batch;

import java.util.List;

import budgetledger.budget.Act;
import budgetledger.budget.BatchId;
import org.jspecify.annotations.Nullable;

/// A batch was taken. It moves no figure: its accepted rows have events of their own, recorded with it. It remembers
/// the rows that were refused, so that a retry gets the same answer.
///
/// @param act that of its first row, by the person who sent the batch
/// @param submit whether each row was handed over as well
/// @param reverses the batch whose adjustments this one takes back
/// @param rows how many there were; those neither accepted nor refused were not looked at
/// @param accepted how many adjustments were written
/// @param refused in the order of the rows
public record BatchRecorded(BatchId id, Act act, BatchMode mode, boolean submit, @Nullable BatchId reverses, int rows,
        int accepted, List<RefusedRow> refused)
        implements BatchEvent {
    public BatchRecorded {
        refused = List.copyOf(refused);
        if (rows < 1 || accepted < 0 || accepted + refused.size() > rows) {
            throw new IllegalArgumentException("a batch has rows, and no more outcomes than rows");
        }
    }

    /// Whether nothing of it may be written.
    public boolean isRefused() {
        return mode == BatchMode.ATOMIC && !refused.isEmpty();
    }

    /// How many rows were not looked at.
    public int notReached() {
        return rows - accepted - refused.size();
    }
}
