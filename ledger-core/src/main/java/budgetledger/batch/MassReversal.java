package budgetledger.batch;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import budgetledger.budget.Adjustment;
import budgetledger.budget.AdjustmentId;
import budgetledger.budget.AdjustmentKind;
import budgetledger.budget.AdjustmentStatus;
import budgetledger.budget.BudgetId;
import budgetledger.budget.BudgetState;
import budgetledger.budget.EntryRef;
import budgetledger.budget.PersistentMap;
import budgetledger.budget.PostedEntry;

/// Chooses what a mass reversal (批量冲销) takes back: adjustments that have moved figures, were not taken back, and that
/// no reversal under way is about.
public final class MassReversal {
    /// One adjustment of the batch that is to be taken back.
    public record Subject(BudgetId budget, AdjustmentId adjustment) {}

    private MassReversal() {}

    /// Those of the subjects that are due, in their order.
    public static List<Subject> due(List<Subject> subjects, Function<BudgetId, BudgetState> states) {
        Map<BudgetId, Set<EntryRef>> underWay = new HashMap<>();
        return subjects.stream()
                .filter(subject -> states.apply(subject.budget()) instanceof BudgetState.Opened state
                        && isDue(subject, state, underWay.computeIfAbsent(subject.budget(), _ -> underWay(state))))
                .toList();
    }

    private static boolean isDue(Subject subject, BudgetState.Opened state, Set<EntryRef> underWay) {
        EntryRef ref = new EntryRef.OfAdjustment(subject.adjustment());
        PostedEntry entry = state.entries().get(ref);
        return entry != null && entry.reversedBy() == null && !underWay.contains(ref);
    }

    private static Set<EntryRef> underWay(BudgetState.Opened state) {
        Set<EntryRef> subjects = new HashSet<>();
        for (PersistentMap.Entry<AdjustmentId, Adjustment> one : state.adjustments()) {
            Adjustment adjustment = one.value();
            EntryRef subject = adjustment.terms().subject();
            if (adjustment.kind() == AdjustmentKind.REVERSAL && subject != null && isOpen(adjustment.status())) {
                subjects.add(subject);
            }
        }
        return subjects;
    }

    private static boolean isOpen(AdjustmentStatus status) {
        return switch (status) {
            case DRAFT, SUBMITTED, RETURNED -> true;
            case APPROVED, REJECTED, WITHDRAWN -> false;
        };
    }
}
