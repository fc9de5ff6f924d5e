package budgetledger.balance;

import java.util.Optional;
import java.util.SortedMap;

import budgetledger.budget.BreakdownAxis;
import budgetledger.budget.BudgetId;
import budgetledger.budget.LineKey;
import budgetledger.money.Money;

/// Balances at a cut. They can be computed in two ways that must agree: from the posting table, and by folding
/// the log itself.
public interface Balances {
    /// The sum of each line that has a posting at the cut.
    SortedMap<LineKey, Money> lines(BudgetId budget, Basis basis, Cut cut);

    /// The breakdown along an axis; empty when none was entered by then.
    Optional<BreakdownSum> breakdown(BudgetId budget, BreakdownAxis axis, Basis basis, Cut cut);
}
