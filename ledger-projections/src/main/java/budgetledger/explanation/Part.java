package budgetledger.explanation;

import budgetledger.money.Money;

/// What one cause comes to.
///
/// @param movements how many postings it took; of a reading by other codes how many crosswalks
public record Part(Cause cause, Money amount, long movements) {}
