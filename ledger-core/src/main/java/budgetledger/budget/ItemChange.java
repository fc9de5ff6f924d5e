package budgetledger.budget;

import budgetledger.money.Money;

/// What an event says of one item of a breakdown: the balance before it and the change.
public record ItemChange(BreakdownItem item, Money before, Money change) {}
