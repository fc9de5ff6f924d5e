package budgetledger.adjustments;

import java.util.List;

import budgetledger.budget.Act;
import budgetledger.budget.AdjustmentId;
import budgetledger.budget.AdjustmentKind;
import budgetledger.budget.AdjustmentStatus;
import budgetledger.budget.AdjustmentVersion;
import budgetledger.budget.BatchId;
import budgetledger.budget.BreakdownAmounts;
import budgetledger.budget.BudgetId;
import budgetledger.budget.LineChange;
import budgetledger.budget.PersonId;
import budgetledger.budget.Terms;
import budgetledger.budget.Transit;
import org.jspecify.annotations.Nullable;

/// An adjustment as lists and details show it.
///
/// @param act who made it, why, from when, on which document
/// @param decidedBy who approved, rejected or withdrew it; null while nobody has
/// @param reversedBy the reversal that took it back
/// @param position position of the last event that concerned it
public record AdjustmentRow(
        AdjustmentId id,
        BudgetId budget,
        AdjustmentKind kind,
        AdjustmentStatus status,
        AdjustmentVersion version,
        Act act,
        @Nullable PersonId decidedBy,
        @Nullable String decisionReason,
        List<LineChange> lines,
        List<BreakdownAmounts> breakdowns,
        Terms terms,
        Transit transit,
        @Nullable BatchId batch,
        @Nullable AdjustmentId reversedBy,
        long draftedAt,
        long position) {
    public AdjustmentRow {
        lines = List.copyOf(lines);
        breakdowns = List.copyOf(breakdowns);
    }
}
