package budgetledger.budget;

import java.util.List;

import budgetledger.budget.BudgetCommand.ApproveAdjustment;
import budgetledger.budget.BudgetCommand.RejectAdjustment;
import budgetledger.budget.BudgetCommand.SubmitAdjustment;
import budgetledger.budget.BudgetCommand.WithdrawAdjustment;
import budgetledger.budget.BudgetEvent.AdjustmentApproved;
import budgetledger.budget.BudgetEvent.AdjustmentRejected;
import budgetledger.budget.BudgetEvent.AdjustmentSubmitted;
import budgetledger.budget.BudgetEvent.AdjustmentWithdrawn;
import budgetledger.budget.BudgetState.Opened;
import org.jspecify.annotations.Nullable;

/// What becomes of a written adjustment: its maker submits or withdraws it, somebody else approves or rejects
/// it. Four eyes are kept here, in the decision, and nowhere can they be configured away.
final class Handling {
    private Handling() {}

    static Decision submit(SubmitAdjustment command, Opened state) {
        Adjustment adjustment = state.adjustments().get(command.adjustment());
        if (adjustment == null) {
            return notFound(command.adjustment());
        }
        Refusal refusal = FirstRefusal.of(
                () -> byMaker(adjustment, command.actor()),
                () -> current(adjustment, command.version()),
                () -> inStatus(adjustment, AdjustmentStatus.DRAFT),
                () -> Drafting.check(adjustment.kind(), adjustment.lines(), adjustment.breakdowns(), state));
        return refusal != null ? Decision.refuse(refusal)
                : Decision.accept(new AdjustmentSubmitted(command.budget(), adjustment.act(), adjustment.id(),
                        adjustment.version().next()));
    }

    static Decision withdraw(WithdrawAdjustment command, Opened state) {
        Adjustment adjustment = state.adjustments().get(command.adjustment());
        if (adjustment == null) {
            return notFound(command.adjustment());
        }
        Refusal refusal = FirstRefusal.of(
                () -> byMaker(adjustment, command.actor()),
                () -> current(adjustment, command.version()),
                () -> inStatus(adjustment, AdjustmentStatus.DRAFT, AdjustmentStatus.SUBMITTED));
        return refusal != null ? Decision.refuse(refusal)
                : Decision.accept(new AdjustmentWithdrawn(command.budget(),
                        adjustment.act().because(command.reason()), adjustment.id(), adjustment.version().next()));
    }

    static Decision reject(RejectAdjustment command, Opened state) {
        Adjustment adjustment = state.adjustments().get(command.adjustment());
        if (adjustment == null) {
            return notFound(command.adjustment());
        }
        Refusal refusal = FirstRefusal.of(
                () -> byAnother(adjustment, command.actor()),
                () -> current(adjustment, command.version()),
                () -> inStatus(adjustment, AdjustmentStatus.SUBMITTED));
        return refusal != null ? Decision.refuse(refusal)
                : Decision.accept(new AdjustmentRejected(command.budget(),
                        adjustment.act().by(command.actor()).because(command.reason()), adjustment.id(),
                        adjustment.version().next()));
    }

    static Decision approve(ApproveAdjustment command, Opened state) {
        Adjustment adjustment = state.adjustments().get(command.adjustment());
        if (adjustment == null) {
            return notFound(command.adjustment());
        }
        Refusal refusal = FirstRefusal.of(
                () -> byAnother(adjustment, command.actor()),
                () -> current(adjustment, command.version()),
                () -> inStatus(adjustment, AdjustmentStatus.SUBMITTED),
                () -> Drafting.check(adjustment.kind(), adjustment.lines(), adjustment.breakdowns(), state));
        if (refusal != null) {
            return Decision.refuse(refusal);
        }
        List<LineChange> lines = LineChecks.changes(adjustment.lines(), state);
        return Decision.accept(new AdjustmentApproved(command.budget(), adjustment.act().by(command.actor()),
                adjustment.id(), adjustment.version().next(), adjustment.kind(), adjustment.maker(), lines,
                BreakdownChanges.of(adjustment.breakdowns(), lines, state)));
    }

    private static Decision notFound(AdjustmentId id) {
        return Decision.refuse(new Refusal.AdjustmentNotFound(id));
    }

    private static @Nullable Refusal byMaker(Adjustment adjustment, PersonId actor) {
        return actor.equals(adjustment.maker()) ? null : new Refusal.NotTheMaker(adjustment.id(), actor);
    }

    /// Neither the maker nor the person on whose behalf the maker acted may decide.
    private static @Nullable Refusal byAnother(Adjustment adjustment, PersonId actor) {
        boolean own = actor.equals(adjustment.maker()) || actor.equals(adjustment.act().onBehalfOf());
        return own ? new Refusal.SelfApproval(adjustment.id(), adjustment.maker()) : null;
    }

    private static @Nullable Refusal current(Adjustment adjustment, AdjustmentVersion named) {
        return named.equals(adjustment.version()) ? null
                : new Refusal.StaleVersion(named, adjustment.version());
    }

    private static @Nullable Refusal inStatus(Adjustment adjustment, AdjustmentStatus... needed) {
        List<AdjustmentStatus> fitting = List.of(needed);
        return fitting.contains(adjustment.status()) ? null
                : new Refusal.WrongStatus(adjustment.status(), fitting);
    }
}
