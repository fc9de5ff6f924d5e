package budgetledger.budget;

import budgetledger.money.Money;

/// An amount a command asks for on one item of a breakdown: positive adds, negative takes away.
public record ItemAmount(BreakdownItem item, Money amount) {}
