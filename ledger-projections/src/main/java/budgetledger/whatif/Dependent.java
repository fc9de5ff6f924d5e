package budgetledger.whatif;

import java.util.List;

import budgetledger.budget.LineKey;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.money.Money;

/// A later event that could not have been as it is, had the assumption held. The answer keeps it as it is and names
/// it.
///
/// @param reasons why, each once and in their order; never none
/// @param lines those on which the balance before it would have been another
public record Dependent(RecordedEvent event, List<Reason> reasons, List<Rests> lines) {
    public Dependent {
        reasons = List.copyOf(reasons);
        lines = List.copyOf(lines);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("an event that depends on nothing");
        }
    }

    /// Why an event depends on another.
    public enum Reason {
        /// It corrects the event, or takes it back.
        REFERS,
        /// It corrects the event or takes it back, from a day before the one that the event is moved to.
        DATED_BEFORE,
        /// It is the other half of a transfer, in another budget.
        OTHER_HALF,
        /// It takes more from a line than would have been there.
        OVERDRAWS,
        /// It was decided on a balance that would have been another.
        OTHER_BALANCE
    }

    /// What an event says of a line and what would have been there.
    ///
    /// @param recorded the balance before it, as the event holds it
    /// @param assumed what that balance would have been
    /// @param change what it decided
    public record Rests(LineKey line, Money recorded, Money assumed, Money change) {
        boolean isOverdrawn() {
            return change.isNegative() && assumed.plus(change).isNegative();
        }
    }
}
