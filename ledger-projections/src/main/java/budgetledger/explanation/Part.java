package budgetledger.explanation;

import budgetledger.money.Money;

/// What one cause comes to.
///
/// @param events how many events it took; of crosswalks how many were applied
public record Part(Cause cause, Money amount, long events) {}
