package budgetledger.timeline;

import java.util.List;

import budgetledger.budget.BudgetEvent;
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
import budgetledger.budget.LineAmount;
import budgetledger.budget.LineChange;
import budgetledger.budget.LineKey;
import budgetledger.money.Money;

/// The lines that an event names, and those that it moves.
public final class Named {
    private Named() {}

    /// Lines of the event's own budget that it moves, asks for, endorses or settles.
    static List<LineKey> lines(BudgetEvent event) {
        return event instanceof TransferSettled settled ? settled.lines().stream().map(LineAmount::line).toList()
                : changes(event).stream().map(LineChange::line).toList();
    }

    /// What an event says of lines with their balances, whether it moves them or only asks for it.
    public static List<LineChange> changes(BudgetEvent event) {
        return switch (event) {
            case AdjustmentDrafted e -> e.lines();
            case AdjustmentRevised e -> e.lines();
            case AdjustmentEndorsed e -> e.lines();
            case BudgetEnacted _, AdjustmentApproved _, TransferReceived _, TransferReturned _ -> moves(event);
            case BudgetOpened _, YearOpened _, YearClosed _, BudgetFrozen _, BudgetUnfrozen _, MeasureProposed _,
                    MeasureAdopted _, MeasureDropped _, AdjustmentSubmitted _, AdjustmentWithdrawn _,
                    AdjustmentReturned _, AdjustmentRejected _, NoteAdded _, TransferSettled _ -> List.of();
        };
    }

    /// What an event moves.
    public static List<LineChange> moves(BudgetEvent event) {
        return switch (event) {
            case BudgetEnacted e -> e.lines();
            case AdjustmentApproved e -> e.lines();
            case TransferReceived e -> e.lines();
            case TransferReturned e -> e.lines();
            case BudgetOpened _, YearOpened _, YearClosed _, BudgetFrozen _, BudgetUnfrozen _, MeasureProposed _,
                    MeasureAdopted _, MeasureDropped _, AdjustmentDrafted _, AdjustmentRevised _,
                    AdjustmentEndorsed _, AdjustmentSubmitted _, AdjustmentWithdrawn _, AdjustmentReturned _,
                    AdjustmentRejected _, NoteAdded _, TransferSettled _ -> List.of();
        };
    }

    /// What changes add or what they take, the larger of both: of a transfer within a budget what goes over.
    public static Money amount(List<LineChange> changes) {
        Money added = Money.ZERO;
        Money taken = Money.ZERO;
        for (LineChange change : changes) {
            if (change.decided().isPositive()) {
                added = added.plus(change.decided());
            } else {
                taken = taken.minus(change.decided());
            }
        }
        return added.compareTo(taken) >= 0 ? added : taken;
    }
}
