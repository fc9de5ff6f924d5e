package budgetledger.budget;

/// The side of the budget a line stands on (收入 or 支出).
public enum Side {
    INCOME,
    EXPENDITURE
}
