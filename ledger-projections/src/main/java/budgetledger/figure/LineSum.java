package budgetledger.figure;

import budgetledger.budget.LineKey;
import budgetledger.journal.ActKind;
import budgetledger.money.Money;

/// What one kind of act comes to on one line of a figure.
///
/// @param events how many events it took
public record LineSum(LineKey line, ActKind act, Money amount, long events) {}
