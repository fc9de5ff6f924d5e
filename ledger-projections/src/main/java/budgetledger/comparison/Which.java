package budgetledger.comparison;

/// One of the two budgets that are compared.
public enum Which {
    BASE,
    TARGET
}
