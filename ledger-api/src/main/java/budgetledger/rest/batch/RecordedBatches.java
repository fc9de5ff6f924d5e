package budgetledger.rest.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import budgetledger.axon.Batches;
import budgetledger.batch.Batch;
import budgetledger.batch.BatchEvent;
import budgetledger.batch.BatchRecorded;
import budgetledger.batch.MassReversal;
import budgetledger.budget.AdjustmentId;
import budgetledger.budget.AdjustmentKind;
import budgetledger.budget.BatchId;
import budgetledger.budget.BudgetCommand.DraftAdjustment;
import budgetledger.budget.BudgetId;
import budgetledger.budget.BudgetState;
import budgetledger.budget.EntryRef;
import budgetledger.budget.PersonId;
import budgetledger.budget.Proposal;
import budgetledger.budget.Terms;
import budgetledger.eventlog.CommandId;
import budgetledger.eventlog.EventLog;
import budgetledger.eventlog.Receipt;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.rest.adjustment.Seen;
import budgetledger.rest.problem.ProblemException;
import budgetledger.rest.problem.ProblemKind;
import budgetledger.rest.read.Sight;
import org.springframework.stereotype.Component;

/// Finds batches in the log, and says what taking one back amounts to.
@Component
class RecordedBatches {
    private final EventLog log;
    private final Batches batches;

    RecordedBatches(EventLog log, Batches batches) {
        this.log = log;
        this.batches = batches;
    }

    /// A batch as a reader sees it: the adjustments in sight. Rows without one are shown to who sent it and to who sees
    /// everything, because only they may know what was asked for.
    ///
    /// @throws ProblemException when there is nothing of it for that reader
    RecordedBatch existing(BatchId id, PersonId reader, Sight sight) {
        RecordedEvent recorded = log.readStream(BatchEvent.stream(id), 0).stream().findFirst()
                .orElseThrow(() -> missing(id));
        BatchRecorded batch = (BatchRecorded) recorded.event();
        CommandId command = recorded.trace().command();
        Receipt receipt = log.receipt(command).orElseThrow();
        boolean asked = sight.seesAll() || batch.act().actor().equals(reader);
        List<BatchRow> rows = BatchRow.of(batch, command,
                        batches.events(receipt).stream().map(RecordedEvent::event).toList()).stream()
                .filter(row -> row.draft() == null ? asked
                        : Seen.any(row.draft().budget(), row.draft().lines(), sight))
                .toList();
        if (rows.isEmpty()) {
            throw missing(id);
        }
        return new RecordedBatch(recorded, batch, rows, receipt.lastPosition());
    }

    private static ProblemException missing(BatchId id) {
        return ProblemException.of(ProblemKind.BATCH_NOT_FOUND, "batch", id.toString());
    }

    /// The batch of reversals that takes back what is due of another, without rows when nothing is.
    Batch reversal(RecordedBatch subject, ReversalForm.Reversal asked, CommandId command,
            Function<BudgetId, BudgetState> states) {
        List<MassReversal.Subject> written = subject.rows().stream()
                .filter(row -> row.draft() != null)
                .map(row -> Objects.requireNonNull(row.draft()))
                .map(draft -> new MassReversal.Subject(draft.budget(), draft.adjustment()))
                .toList();
        BatchId id = new BatchId(command.value());
        List<DraftAdjustment> rows = new ArrayList<>();
        for (MassReversal.Subject due : MassReversal.due(written, states)) {
            rows.add(new DraftAdjustment(due.budget(), asked.act(), new AdjustmentId(command.rowId(rows.size())),
                    new Proposal(AdjustmentKind.REVERSAL, List.of(), List.of(),
                            Terms.about(new EntryRef.OfAdjustment(due.adjustment()))), id));
        }
        return new Batch(id, asked.mode(), asked.submit(), subject.batch().id(), rows);
    }
}
