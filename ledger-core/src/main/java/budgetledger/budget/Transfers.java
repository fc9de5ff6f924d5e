package budgetledger.budget;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import budgetledger.budget.BudgetCommand.ReceiveTransfer;
import budgetledger.budget.BudgetCommand.ReturnTransfer;
import budgetledger.budget.BudgetCommand.SettleTransfer;
import budgetledger.budget.BudgetEvent.TransferReceived;
import budgetledger.budget.BudgetEvent.TransferReturned;
import budgetledger.budget.BudgetEvent.TransferSettled;
import budgetledger.budget.BudgetState.Opened;
import org.jspecify.annotations.Nullable;

/// The second half of a transfer between two budgets, carried out by the program once the first half is decided:
/// the other budget receives it and the first one is told, or it is refused and put back. Between the halves the
/// amounts are in transit; either way nothing stays there.
final class Transfers {
    private Transfers() {}

    static Decision receive(ReceiveTransfer command, Mandate mandate, Opened state) {
        List<LineAmount> lines = new ArrayList<>();
        List<Refusal> unclear = new ArrayList<>();
        for (LineAmount line : command.lines()) {
            switch (LineResolution.resolve(line.line(), state, _ -> true)) {
                case LineResolution.Found(LineKey key) -> lines.add(new LineAmount(key, line.amount()));
                case LineResolution.Unclear(Refusal why) -> unclear.add(why);
            }
        }
        Refusal refusal = FirstRefusal.of(
                () -> state.entries().get(new EntryRef.OfTransfer(command.adjustment())) == null ? null
                        : new Refusal.AdjustmentExists(command.adjustment()),
                () -> Authorisation.forBudget(BudgetAct.RECEIVE_TRANSFER, mandate, command.budget()),
                () -> FirstRefusal.outsideYear(command.act(), command.budget()),
                () -> LineChecks.count(command.lines(), List.of()),
                () -> unclear.stream().min(Comparator.comparing(Refusal::code)).orElse(null),
                () -> LineChecks.unique(lines),
                () -> LineChecks.inRange(lines, state),
                () -> LineChecks.positive(lines));
        List<LineChange> changes = LineChecks.changes(lines, state);
        return refusal != null ? Decision.refuse(refusal)
                : Decision.accept(new TransferReceived(command.budget(), command.act(), command.adjustment(),
                        command.kind(), command.from(), changes, BreakdownChanges.of(List.of(), changes, state)));
    }

    static Decision settle(SettleTransfer command, Mandate mandate, Opened state) {
        Adjustment adjustment = state.adjustments().get(command.adjustment());
        if (adjustment == null) {
            return Handling.notFound(command.adjustment());
        }
        Refusal refusal = check(adjustment, BudgetAct.SETTLE_TRANSFER, mandate, command.budget());
        return refusal != null ? Decision.refuse(refusal)
                : Decision.accept(new TransferSettled(command.budget(), adjustment.act().by(command.actor()),
                        adjustment.id(), adjustment.kind(), adjustment.decided()));
    }

    static Decision giveBack(ReturnTransfer command, Mandate mandate, Opened state) {
        Adjustment adjustment = state.adjustments().get(command.adjustment());
        if (adjustment == null) {
            return Handling.notFound(command.adjustment());
        }
        Refusal refusal = check(adjustment, BudgetAct.RETURN_TRANSFER, mandate, command.budget());
        if (refusal != null) {
            return Decision.refuse(refusal);
        }
        PostedEntry sent = Objects.requireNonNull(state.entries().get(new EntryRef.OfAdjustment(adjustment.id())));
        List<LineChange> changes = LineChecks.changes(sent.oppositeLines(), state);
        return Decision.accept(new TransferReturned(command.budget(),
                adjustment.act().by(command.actor()).because(command.reason()), adjustment.id(), adjustment.kind(),
                changes, BreakdownChanges.of(sent.oppositeBreakdowns(), changes, state)));
    }

    private static @Nullable Refusal check(
            Adjustment adjustment, BudgetAct act, Mandate mandate, BudgetId budget) {
        return FirstRefusal.of(() -> Authorisation.forBudget(act, mandate, budget),
                () -> adjustment.transit() == Transit.UNDER_WAY ? null
                        : new Refusal.WrongStatus(adjustment.status(), List.of(AdjustmentStatus.APPROVED)));
    }
}
