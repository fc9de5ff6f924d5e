package budgetledger.adjustments;

import budgetledger.budget.BudgetId;

/// A budget there is.
///
/// @param parts how many documents have enacted it
public record BudgetRow(BudgetId budget, String departmentName, int parts, long position) {}
