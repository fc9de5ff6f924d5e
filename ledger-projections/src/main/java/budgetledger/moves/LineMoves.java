package budgetledger.moves;

import budgetledger.budget.LineKey;
import budgetledger.money.Money;

/// One line over a range. The balance at its end is the one at its beginning and the change, or it cannot be made.
///
/// @param events how many events moved it
public record LineMoves(LineKey line, Money opening, Money change, Money closing, long events) {
    public LineMoves {
        if (!opening.plus(change).equals(closing)) {
            throw new IllegalStateException(
                    line.text() + " goes from " + opening + " by " + change + " to something else: " + closing);
        }
    }
}
