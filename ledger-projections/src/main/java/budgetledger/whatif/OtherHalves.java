package budgetledger.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

import budgetledger.balance.FoldedBalances;
import budgetledger.budget.BudgetEvent;
import budgetledger.budget.BudgetEvent.AdjustmentApproved;
import budgetledger.budget.BudgetEvent.OfAdjustment;
import budgetledger.budget.BudgetEvent.TransferReceived;
import budgetledger.budget.BudgetEvent.TransferSettled;
import budgetledger.budget.BudgetId;
import budgetledger.budget.LineKey;
import budgetledger.budget.Transfer;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.whatif.Dependent.Reason;
import org.jspecify.annotations.Nullable;

/// Finds what a transfer did in the other budget: there the assumption does not reach, so it is named.
///
/// @param position up to which events are known
record OtherHalves(FoldedBalances log, long position, BiPredicate<BudgetId, LineKey> visible) {
    List<Dependent> of(BudgetEvent event) {
        BudgetId other = other(event);
        if (other == null || !(event instanceof OfAdjustment transfer)) {
            return List.of();
        }
        List<Dependent> halves = new ArrayList<>();
        for (RecordedEvent half : log.events(other)) {
            boolean later = half.event() instanceof TransferReceived || half.event() instanceof TransferSettled;
            if (later && half.position() <= position
                    && ((OfAdjustment) half.event()).adjustment().equals(transfer.adjustment())
                    && Touched.by(half.budgetEvent()).lines().stream().anyMatch(l -> visible.test(other, l))) {
                halves.add(new Dependent(half, List.of(Reason.OTHER_HALF), List.of()));
            }
        }
        return halves;
    }

    private static @Nullable BudgetId other(BudgetEvent event) {
        if (event instanceof TransferReceived received) {
            return received.from();
        }
        Transfer transfer = event instanceof AdjustmentApproved approved ? approved.terms().transfer() : null;
        return transfer == null ? null : transfer.counterpart();
    }
}
