package budgetledger.rest.read;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import budgetledger.balance.Balances;
import budgetledger.balance.Basis;
import budgetledger.balance.BreakdownSum;
import budgetledger.balance.Cut;
import budgetledger.budget.BreakdownAxis;
import budgetledger.budget.BudgetId;
import budgetledger.budget.LineKey;
import budgetledger.money.Money;

/// Balances less what a reader may not know of. Breakdowns are known of a department as a whole only.
record SeenBalances(Balances all, Sight sight) implements Balances {
    @Override
    public SortedMap<LineKey, Money> lines(BudgetId budget, Basis basis, Cut cut) {
        SortedMap<LineKey, Money> seen = new TreeMap<>(all.lines(budget, basis, cut));
        seen.keySet().removeIf(line -> !sight.sees(budget, line));
        return seen;
    }

    @Override
    public Optional<BreakdownSum> breakdown(BudgetId budget, BreakdownAxis axis, Basis basis, Cut cut) {
        return sight.seesWhole(budget.department()) ? all.breakdown(budget, axis, basis, cut) : Optional.empty();
    }
}
