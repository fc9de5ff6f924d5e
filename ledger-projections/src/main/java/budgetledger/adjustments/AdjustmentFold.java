package budgetledger.adjustments;

import java.util.List;

import budgetledger.budget.Act;
import budgetledger.budget.AdjustmentStatus;
import budgetledger.budget.AdjustmentVersion;
import budgetledger.budget.BudgetEvent.AdjustmentApproved;
import budgetledger.budget.BudgetEvent.AdjustmentDrafted;
import budgetledger.budget.BudgetEvent.AdjustmentEndorsed;
import budgetledger.budget.BudgetEvent.AdjustmentRejected;
import budgetledger.budget.BudgetEvent.AdjustmentReturned;
import budgetledger.budget.BudgetEvent.AdjustmentRevised;
import budgetledger.budget.BudgetEvent.AdjustmentSubmitted;
import budgetledger.budget.BudgetEvent.AdjustmentWithdrawn;
import budgetledger.budget.BudgetEvent.NoteAdded;
import budgetledger.budget.BudgetEvent.OfAdjustment;
import budgetledger.budget.BudgetEvent.TransferReceived;
import budgetledger.budget.BudgetEvent.TransferReturned;
import budgetledger.budget.BudgetEvent.TransferSettled;
import budgetledger.budget.PersonId;
import budgetledger.budget.Transit;
import budgetledger.eventlog.RecordedEvent;
import org.jspecify.annotations.Nullable;

/// The row of an adjustment, folded from its events: what the projection held after the last of them.
final class AdjustmentFold {
    private AdjustmentFold() {}

    /// @param events of one adjustment in their order, of which there is at least the first
    static AdjustmentRow of(List<RecordedEvent> events) {
        AdjustmentDrafted e = (AdjustmentDrafted) events.getFirst().event();
        long at = events.getFirst().position();
        AdjustmentRow row = new AdjustmentRow(e.adjustment(), e.budget(), e.kind(), AdjustmentStatus.DRAFT,
                e.version(), e.act(), null, null, e.lines(), e.breakdowns(), e.terms(), Transit.NONE, e.batch(), null,
                at, at);
        for (RecordedEvent event : events.subList(1, events.size())) {
            row = after(row, (OfAdjustment) event.event(), event.position());
        }
        return row;
    }

    private static AdjustmentRow after(AdjustmentRow row, OfAdjustment event, long at) {
        return switch (event) {
            case AdjustmentDrafted _ -> throw new IllegalStateException("written down twice: " + row.id());
            case AdjustmentRevised e -> new AdjustmentRow(row.id(), row.budget(), e.kind(), AdjustmentStatus.DRAFT,
                    e.version(), revised(row.act(), e.act()), null, null, e.lines(), e.breakdowns(), e.terms(),
                    row.transit(), row.batch(), row.reversedBy(), row.draftedAt(), at);
            case AdjustmentSubmitted e -> in(row, AdjustmentStatus.SUBMITTED, e.version(), null, at);
            case AdjustmentReturned e -> in(row, AdjustmentStatus.RETURNED, e.version(), e.act(), at);
            case AdjustmentWithdrawn e -> in(row, AdjustmentStatus.WITHDRAWN, e.version(), e.act(), at);
            case AdjustmentRejected e -> in(row, AdjustmentStatus.REJECTED, e.version(), e.act(), at);
            case AdjustmentEndorsed e -> with(row, row.status(), e.version(), row.decidedBy(), row.decisionReason(),
                    row.transit(), at);
            case AdjustmentApproved e -> with(row, AdjustmentStatus.APPROVED, e.version(), e.act().actor(),
                    e.act().reason().text(), e.kind().isTransfer() ? Transit.UNDER_WAY : row.transit(), at);
            case NoteAdded _ -> in(row, row.transit(), at);
            case TransferSettled _ -> in(row, Transit.SETTLED, at);
            case TransferReturned _ -> in(row, Transit.RETURNED, at);
            case TransferReceived _ -> row; // an event of the other budget
        };
    }

    private static Act revised(Act first, Act by) {
        return new Act(first.actor(), first.onBehalfOf(), by.effectiveOn(), by.reason(), by.document(),
                first.provenance());
    }

    private static AdjustmentRow in(
            AdjustmentRow row, AdjustmentStatus status, AdjustmentVersion version, @Nullable Act decision, long at) {
        return with(row, status, version, decision == null ? null : decision.actor(),
                decision == null ? null : decision.reason().text(), row.transit(), at);
    }

    private static AdjustmentRow in(AdjustmentRow row, Transit transit, long at) {
        return with(row, row.status(), row.version(), row.decidedBy(), row.decisionReason(), transit, at);
    }

    private static AdjustmentRow with(AdjustmentRow row, AdjustmentStatus status, AdjustmentVersion version,
            @Nullable PersonId decidedBy, @Nullable String reason, Transit transit, long at) {
        return new AdjustmentRow(row.id(), row.budget(), row.kind(), status, version, row.act(), decidedBy, reason,
                row.lines(), row.breakdowns(), row.terms(), transit, row.batch(), row.reversedBy(), row.draftedAt(),
                at);
    }
}
