package budgetledger.budget;

import budgetledger.money.Money;

/// An amount a command asks for on one line: positive adds, negative takes away.
public record LineAmount(LineKey line, Money amount) {}
