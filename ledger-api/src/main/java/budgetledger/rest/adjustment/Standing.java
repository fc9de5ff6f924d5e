package budgetledger.rest.adjustment;

import java.util.List;

import budgetledger.budget.Act;
import budgetledger.budget.AdjustmentId;
import budgetledger.budget.AdjustmentKind;
import budgetledger.budget.AdjustmentStatus;
import budgetledger.budget.AdjustmentVersion;
import budgetledger.budget.BatchId;
import budgetledger.budget.BreakdownAmounts;
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
import budgetledger.budget.BudgetId;
import budgetledger.budget.LineAmount;
import budgetledger.budget.LineChange;
import budgetledger.budget.Terms;
import budgetledger.budget.Transfer;
import budgetledger.budget.Transit;
import budgetledger.eventlog.RecordedEvent;
import org.jspecify.annotations.Nullable;

/// Where an adjustment stands after its own events.
///
/// @param decision the event by which it was decided or given back
record Standing(
        AdjustmentId id,
        BudgetId budget,
        Act act,
        AdjustmentKind kind,
        AdjustmentStatus status,
        AdjustmentVersion version,
        List<LineChange> lines,
        List<BreakdownAmounts> breakdowns,
        Terms terms,
        @Nullable BatchId batch,
        Transit transit,
        @Nullable String rule,
        List<LineAmount> overdue,
        @Nullable RecordedEvent decision) {
    /// Folds the events of one adjustment, of which there is at least the first.
    static Standing of(List<RecordedEvent> events) {
        AdjustmentDrafted draft = (AdjustmentDrafted) events.getFirst().event();
        Standing standing = new Standing(draft.adjustment(), draft.budget(), draft.act(), draft.kind(),
                AdjustmentStatus.DRAFT, draft.version(), draft.lines(), draft.breakdowns(), draft.terms(),
                draft.batch(), Transit.NONE, null, List.of(), null);
        for (RecordedEvent event : events.subList(1, events.size())) {
            standing = standing.after(event);
        }
        return standing;
    }

    private Standing after(RecordedEvent recorded) {
        return switch ((OfAdjustment) recorded.event()) {
            case AdjustmentDrafted _ -> throw new IllegalStateException("written down twice: " + id);
            case AdjustmentRevised e -> new Standing(id, budget, revised(e.act()), e.kind(), AdjustmentStatus.DRAFT,
                    e.version(), e.lines(), e.breakdowns(), e.terms(), batch, transit, null, List.of(), null);
            case AdjustmentSubmitted e -> in(AdjustmentStatus.SUBMITTED, e.version(), null);
            case AdjustmentReturned e -> in(AdjustmentStatus.RETURNED, e.version(), recorded);
            case AdjustmentWithdrawn e -> in(AdjustmentStatus.WITHDRAWN, e.version(), recorded);
            case AdjustmentRejected e -> in(AdjustmentStatus.REJECTED, e.version(), recorded);
            case AdjustmentEndorsed e -> new Standing(id, budget, act, kind, status, e.version(), e.lines(),
                    breakdowns, terms, batch, transit, rule, overdue, decision);
            case AdjustmentApproved e -> new Standing(id, budget, act, kind, AdjustmentStatus.APPROVED, e.version(),
                    e.lines(), breakdowns, terms, batch, kind.isTransfer() ? Transit.UNDER_WAY : Transit.NONE,
                    e.rule(), e.overdue(), recorded);
            case TransferSettled _ -> in(Transit.SETTLED);
            case TransferReturned _ -> in(Transit.RETURNED);
            case NoteAdded _, TransferReceived _ -> this;
        };
    }

    /// With what a reader may see of it.
    ///
    /// @param withoutArrivals whether the lines at the other end of a transfer are left out
    Standing with(List<LineChange> some, List<BreakdownAmounts> axes, List<LineAmount> old, boolean withoutArrivals) {
        Transfer transfer = terms.transfer();
        Terms seen = transfer == null || !withoutArrivals ? terms : new Terms(terms.source(), terms.subject(),
                terms.resolution(), new Transfer(transfer.counterpart(), List.of()));
        return new Standing(id, budget, act, kind, status, version, some, axes, seen, batch, transit, rule, old,
                decision);
    }

    private Act revised(Act by) {
        return new Act(act.actor(), act.onBehalfOf(), by.effectiveOn(), by.reason(), by.document(), by.provenance());
    }

    private Standing in(AdjustmentStatus next, AdjustmentVersion at, @Nullable RecordedEvent by) {
        return new Standing(id, budget, act, kind, next, at, lines, breakdowns, terms, batch, transit, rule, overdue,
                by);
    }

    private Standing in(Transit next) {
        return new Standing(id, budget, act, kind, status, version, lines, breakdowns, terms, batch, next, rule,
                overdue, decision);
    }
}
