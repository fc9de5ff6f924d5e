package budgetledger.budget;

import java.util.List;

import budgetledger.budget.BudgetEvent.AdjustmentApproved;
import budgetledger.budget.BudgetEvent.AdjustmentDrafted;
import budgetledger.budget.BudgetEvent.AdjustmentRejected;
import budgetledger.budget.BudgetEvent.AdjustmentSubmitted;
import budgetledger.budget.BudgetEvent.AdjustmentWithdrawn;
import budgetledger.budget.BudgetEvent.BudgetEnacted;
import budgetledger.budget.BudgetEvent.BudgetOpened;
import budgetledger.budget.BudgetState.Absent;
import budgetledger.budget.BudgetState.Opened;
import budgetledger.money.Money;

/// Folds events into state: pure, silent and total. An event that cannot follow the state means that the stream
/// is corrupt, and that is an exception.
public final class BudgetEvolution {
    private BudgetEvolution() {}

    public static BudgetState evolve(BudgetState state, BudgetEvent event) {
        return switch (state) {
            case Absent _ when event instanceof BudgetOpened opened -> new Opened(opened.budget(),
                    opened.departmentName(), 0, PersistentMap.empty(), PersistentMap.empty(), PersistentMap.empty());
            case Absent _ -> throw corrupt(event);
            case Opened opened -> evolve(opened, event);
        };
    }

    private static Opened evolve(Opened state, BudgetEvent event) {
        return switch (event) {
            case BudgetOpened _ -> throw corrupt(event);
            case BudgetEnacted enacted -> moved(enactedOnce(state, enacted.part()), enacted.lines(),
                    enacted.breakdowns());
            case AdjustmentDrafted drafted -> withAdjustment(state, drafted(drafted));
            case AdjustmentSubmitted e -> step(state, e, e.adjustment(), AdjustmentStatus.SUBMITTED, e.version());
            case AdjustmentWithdrawn e -> step(state, e, e.adjustment(), AdjustmentStatus.WITHDRAWN, e.version());
            case AdjustmentRejected e -> step(state, e, e.adjustment(), AdjustmentStatus.REJECTED, e.version());
            case AdjustmentApproved e -> moved(step(state, e, e.adjustment(), AdjustmentStatus.APPROVED, e.version()),
                    e.lines(), e.breakdowns());
        };
    }

    private static Adjustment drafted(AdjustmentDrafted event) {
        List<LineAmount> lines = event.lines().stream()
                .map(line -> new LineAmount(line.line(), line.requested()))
                .toList();
        return new Adjustment(event.adjustment(), event.version(), AdjustmentStatus.DRAFT, event.kind(), event.act(),
                lines, event.breakdowns());
    }

    private static Opened step(
            Opened state, BudgetEvent event, AdjustmentId id, AdjustmentStatus status, AdjustmentVersion version) {
        Adjustment adjustment = state.adjustments().get(id);
        if (adjustment == null) {
            throw corrupt(event);
        }
        return withAdjustment(state, adjustment.as(status, version));
    }

    private static Opened withAdjustment(Opened state, Adjustment adjustment) {
        return new Opened(state.budget(), state.departmentName(), state.parts(), state.lines(), state.breakdowns(),
                state.adjustments().with(adjustment.id(), adjustment));
    }

    private static Opened enactedOnce(Opened state, int part) {
        return new Opened(state.budget(), state.departmentName(), part, state.lines(), state.breakdowns(),
                state.adjustments());
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
        return new Opened(state.budget(), state.departmentName(), state.parts(), balances, broken,
                state.adjustments());
    }

    private static IllegalStateException corrupt(BudgetEvent event) {
        return new IllegalStateException("corrupt stream " + event.budget().stream() + ": "
                + event.getClass().getSimpleName() + " cannot follow the events before it");
    }
}
