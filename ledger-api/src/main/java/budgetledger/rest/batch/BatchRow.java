package budgetledger.rest.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import budgetledger.batch.BatchDecision;
import budgetledger.batch.BatchMode;
import budgetledger.batch.BatchRecorded;
import budgetledger.batch.RefusedRow;
import budgetledger.budget.AdjustmentId;
import budgetledger.budget.AdjustmentVersion;
import budgetledger.budget.BudgetEvent;
import budgetledger.budget.BudgetEvent.AdjustmentDrafted;
import budgetledger.budget.LedgerEvent;
import budgetledger.eventlog.CommandId;
import budgetledger.rest.problem.Language;
import budgetledger.rest.problem.RefusalView;
import org.jspecify.annotations.Nullable;

/// One row of a batch and what became of it, told by the batch's events alone: so a retry is told the same.
///
/// @param draft the adjustment it made; null when it made none
/// @param version of that adjustment, when the batch was through with it
/// @param refused why it made none, when it was looked at
record BatchRow(int index, State state, @Nullable AdjustmentDrafted draft, @Nullable AdjustmentVersion version,
        @Nullable RefusedRow refused) {
    /// What became of a row.
    enum State {
        DRAFTED,
        SUBMITTED,
        REFUSED,
        NOT_REACHED
    }

    /// All rows, in order.
    ///
    /// @param command whose batch it is: the adjustments' ids follow from it
    /// @param events of the accepted rows, each adjustment's in order
    static List<BatchRow> of(BatchRecorded batch, CommandId command, Iterable<? extends LedgerEvent> events) {
        Map<AdjustmentId, AdjustmentDrafted> drafts = new HashMap<>();
        Map<AdjustmentId, AdjustmentVersion> versions = new HashMap<>();
        for (LedgerEvent event : events) {
            if (event instanceof AdjustmentDrafted draft) {
                drafts.put(draft.adjustment(), draft);
            }
            if (event instanceof BudgetEvent.Versioned versioned) {
                versions.put(versioned.adjustment(), versioned.version());
            }
        }
        Map<Integer, RefusedRow> refused = new HashMap<>();
        batch.refused().forEach(row -> refused.put(row.row(), row));
        List<BatchRow> rows = new ArrayList<>(batch.rows());
        for (int i = 0; i < batch.rows(); i++) {
            AdjustmentId id = new AdjustmentId(command.rowId(i));
            rows.add(new BatchRow(i, state(batch, refused.containsKey(i), drafts.containsKey(id)), drafts.get(id),
                    versions.get(id), refused.get(i)));
        }
        return rows;
    }

    static List<BatchRow> of(BatchDecision decision, CommandId command) {
        List<LedgerEvent> events = new ArrayList<>();
        decision.events().values().forEach(events::addAll);
        return of(decision.record(), command, events);
    }

    private static State state(BatchRecorded batch, boolean refused, boolean drafted) {
        if (refused) {
            return State.REFUSED;
        }
        if (!drafted && batch.mode() != BatchMode.STOP) {
            throw new IllegalStateException("a row of batch " + batch.id() + " has no outcome");
        }
        if (!drafted) {
            return State.NOT_REACHED;
        }
        return batch.submit() ? State.SUBMITTED : State.DRAFTED;
    }

    /// What became of it, as answers say it.
    String word() {
        return switch (state) {
            case DRAFTED -> "drafted";
            case SUBMITTED -> "submitted";
            case REFUSED -> "refused";
            case NOT_REACHED -> "not_reached";
        };
    }

    @Nullable RefusalView refusal(Language language) {
        return refused == null ? null : RefusalView.of(language, refused.code(), refused.evidence());
    }
}
