package budgetledger.adjustments;

import java.time.Instant;

import budgetledger.budget.PersonId;
import budgetledger.budget.Reason;
import org.jspecify.annotations.Nullable;

/// One thing that happened to an adjustment.
///
/// @param type stored name of the event, `budget.AdjustmentSubmitted`
/// @param onBehalfOf whose right was exercised, where it was delegated
public record AdjustmentStep(
        long position, String type, PersonId person, @Nullable PersonId onBehalfOf, Reason reason,
        Instant recordedAt) {}
