package budgetledger.adjustments;

import budgetledger.budget.BudgetEvent;
import budgetledger.budget.BudgetEvent.MeasureProposed;
import budgetledger.budget.PendingMeasure.Status;
import org.jspecify.annotations.Nullable;

/// A measure for a whole budget as lists show it.
///
/// @param proposal who proposed what, why, from when, on which document
/// @param decision the event that adopted or dropped it; null while nobody has decided
/// @param proposedAt position of the proposal
/// @param position position of the last event that concerned it
public record MeasureRow(
        MeasureProposed proposal, Status status, @Nullable BudgetEvent decision, long proposedAt, long position) {}
