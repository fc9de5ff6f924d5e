package budgetledger.comparison;

import java.util.List;

import budgetledger.balance.Cut;
import budgetledger.budget.BudgetId;

/// The crosswalks in force at a cut: adopted by its position and, where it has a day, effective on or before it.
public interface Crosswalks {
    /// Those adopted for a budget, in order of position.
    List<AdoptedCrosswalk> adopted(BudgetId budget, Cut cut);
}
