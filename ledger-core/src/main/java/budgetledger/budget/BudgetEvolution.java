package budgetledger.budget;

import java.util.List;
import java.util.Set;

import budgetledger.budget.BudgetEvent.AdjustmentApproved;
import budgetledger.budget.BudgetEvent.AdjustmentDrafted;
import budgetledger.budget.BudgetEvent.AdjustmentEndorsed;
import budgetledger.budget.BudgetEvent.AdjustmentRejected;
import budgetledger.budget.BudgetEvent.AdjustmentReturned;
import budgetledger.budget.BudgetEvent.AdjustmentRevised;
import budgetledger.budget.BudgetEvent.AdjustmentSubmitted;
import budgetledger.budget.BudgetEvent.AdjustmentWithdrawn;
import budgetledger.budget.BudgetEvent.BudgetEnacted;
import budgetledger.budget.BudgetEvent.BudgetFrozen;
import budgetledger.budget.BudgetEvent.BudgetOpened;
import budgetledger.budget.BudgetEvent.BudgetUnfrozen;
import budgetledger.budget.BudgetEvent.MeasureAdopted;
import budgetledger.budget.BudgetEvent.MeasureDropped;
import budgetledger.budget.BudgetEvent.MeasureProposed;
import budgetledger.budget.BudgetEvent.NoteAdded;
import budgetledger.budget.BudgetEvent.TransferReceived;
import budgetledger.budget.BudgetEvent.TransferReturned;
import budgetledger.budget.BudgetEvent.TransferSettled;
import budgetledger.budget.BudgetEvent.YearClosed;
import budgetledger.budget.BudgetEvent.YearOpened;
import budgetledger.budget.BudgetState.Absent;
import budgetledger.budget.BudgetState.Opened;
import budgetledger.money.Money;

/// Folds events into state: pure, silent and total. An event that cannot follow the state means that the stream
/// is corrupt, and that is an exception.
public final class BudgetEvolution {
    private BudgetEvolution() {}

    public static BudgetState evolve(BudgetState state, BudgetEvent event) {
        return switch (state) {
            case Absent _ when event instanceof BudgetOpened opened ->
                Opened.of(opened.budget(), opened.departmentName());
            case Absent _ -> throw corrupt(event);
            case Opened opened -> evolve(opened, event);
        };
    }

    private static Opened evolve(Opened state, BudgetEvent event) {
        return switch (event) {
            case BudgetOpened _ -> throw corrupt(event);
            case BudgetEnacted e -> enacted(state, e);
            case YearOpened _ -> state.in(Phase.OPEN);
            case YearClosed _ -> state.in(Phase.CLOSED);
            case BudgetFrozen _ -> state.frozen(true);
            case BudgetUnfrozen _ -> state.frozen(false);
            case MeasureProposed e -> state.withMeasures(state.measures().with(e.id(),
                    new PendingMeasure(e.measure(), e.act(), PendingMeasure.Status.PROPOSED)));
            case MeasureAdopted e -> adopted(state, e);
            case MeasureDropped e -> measure(state, e, e.id(), PendingMeasure.Status.DROPPED);
            case AdjustmentDrafted e -> state.with(drafted(e));
            case AdjustmentRevised e -> state.with(of(state, e).revised(e.act(),
                    new Proposal(e.kind(), requested(e.lines()), e.breakdowns(), e.terms()), e.version()));
            case AdjustmentSubmitted e -> state.with(of(state, e).submittedBy(e.act(), e.version()));
            case AdjustmentWithdrawn e -> state.with(of(state, e).as(AdjustmentStatus.WITHDRAWN, e.version()));
            case AdjustmentReturned e -> state.with(of(state, e).returned(e.version()));
            case AdjustmentRejected e -> state.with(of(state, e).as(AdjustmentStatus.REJECTED, e.version()));
            case AdjustmentEndorsed e -> state.with(of(state, e).approvedBy(
                    new Approval(e.act().actor(), e.role(), e.act().onBehalfOf()), decided(e.lines()), e.version()));
            case AdjustmentApproved e -> approved(state, e);
            case NoteAdded _ -> state;
            case TransferReceived e -> received(state, e);
            case TransferSettled e -> state.with(of(state, e).in(Transit.SETTLED));
            case TransferReturned e -> moved(state.with(of(state, e).in(Transit.RETURNED)), e.lines(),
                    e.breakdowns());
        };
    }

    private static Opened enacted(Opened state, BudgetEnacted e) {
        return moved(state.enacted(e.part()), e.lines(), e.breakdowns())
                .with(new EntryRef.OfEnactment(e.part()),
                        PostedEntry.of(e.act().effectiveOn(), null, e.lines(), e.breakdowns()));
    }

    private static Opened adopted(Opened state, MeasureAdopted e) {
        Opened next = measure(state, e, e.id(), PendingMeasure.Status.ADOPTED);
        return switch (e.measure()) {
            case Measure.Reopening _ -> next.in(Phase.OPEN);
            case Measure.AdoptCrosswalk _ -> next;
        };
    }

    private static Opened measure(Opened state, BudgetEvent event, MeasureId id, PendingMeasure.Status status) {
        PendingMeasure measure = state.measures().get(id);
        if (measure == null) {
            throw corrupt(event);
        }
        return state.withMeasures(state.measures().with(id, measure.as(status)));
    }

    private static Adjustment drafted(AdjustmentDrafted e) {
        Proposal proposal = new Proposal(e.kind(), requested(e.lines()), e.breakdowns(), e.terms());
        return new Adjustment(e.adjustment(), e.version(), AdjustmentStatus.DRAFT, e.act(), proposal,
                proposal.lines(), Set.of(e.act().actor()), List.of(), Transit.NONE, e.batch());
    }

    private static Opened approved(Opened state, AdjustmentApproved e) {
        Adjustment approved = of(state, e).as(AdjustmentStatus.APPROVED, e.version()).decided(decided(e.lines()))
                .in(e.kind().isTransfer() ? Transit.UNDER_WAY : Transit.NONE);
        Opened next = moved(state.with(approved), e.lines(), e.breakdowns())
                .with(new EntryRef.OfAdjustment(e.adjustment()),
                        PostedEntry.of(e.act().effectiveOn(), e.kind(), e.lines(), e.breakdowns()));
        EntryRef subject = e.terms().subject();
        PostedEntry taken = subject == null ? null : next.entries().get(subject);
        return e.kind() == AdjustmentKind.REVERSAL && subject != null && taken != null
                ? next.with(subject, taken.reversedBy(e.adjustment())) : next;
    }

    private static Opened received(Opened state, TransferReceived e) {
        Opened next = moved(state, e.lines(), e.breakdowns()).with(new EntryRef.OfTransfer(e.adjustment()),
                PostedEntry.of(e.act().effectiveOn(), e.kind(), e.lines(), e.breakdowns()));
        if (e.kind() == AdjustmentKind.CARRY_FORWARD) {
            for (LineChange line : e.lines()) {
                next = next.carriedIn(line.line(), line.decided());
            }
        }
        return next;
    }

    private static Adjustment of(Opened state, BudgetEvent.OfAdjustment event) {
        Adjustment adjustment = state.adjustments().get(event.adjustment());
        if (adjustment == null) {
            throw corrupt(event);
        }
        return adjustment;
    }

    private static List<LineAmount> requested(List<LineChange> lines) {
        return lines.stream().map(line -> new LineAmount(line.line(), line.requested())).toList();
    }

    private static List<LineAmount> decided(List<LineChange> lines) {
        return lines.stream().map(line -> new LineAmount(line.line(), line.decided())).toList();
    }

    /// The state with the balances as the changes leave them.
    static Opened moved(Opened state, List<LineChange> lines, List<BreakdownChange> breakdowns) {
        PersistentMap<LineKey, Money> balances = state.lines();
        for (LineChange change : lines) {
            balances = balances.with(change.line(), change.after());
        }
        PersistentMap<BreakdownAxis, BreakdownBalance> broken = state.breakdowns();
        for (BreakdownChange change : breakdowns) {
            broken = broken.with(change.axis(), state.breakdown(change.axis()).with(change));
        }
        return state.withBalances(balances, broken);
    }

    private static IllegalStateException corrupt(BudgetEvent event) {
        return new IllegalStateException("corrupt stream " + event.budget().stream() + ": "
                + event.getClass().getSimpleName() + " cannot follow the events before it");
    }
}
