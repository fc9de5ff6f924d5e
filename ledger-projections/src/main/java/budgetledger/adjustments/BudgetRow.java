package budgetledger.adjustments;

import budgetledger.budget.BudgetId;
import budgetledger.budget.Phase;

/// A budget there is.
///
/// @param parts how many documents have enacted it
public record BudgetRow(
        BudgetId budget, String departmentName, Phase phase, boolean frozen, int parts, long position) {}
