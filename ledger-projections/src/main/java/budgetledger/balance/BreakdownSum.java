package budgetledger.balance;

import java.util.Map;
import java.util.SortedMap;

import budgetledger.budget.BreakdownItem;
import budgetledger.money.Money;

/// A breakdown at a cut: its whole, its items, and the remainder that the items leave.
public record BreakdownSum(Money whole, SortedMap<BreakdownItem, Money> items, Money remainder) {
    public BreakdownSum {
        Money sum = remainder;
        for (Map.Entry<BreakdownItem, Money> item : items.entrySet()) {
            sum = sum.plus(item.getValue());
        }
        if (!sum.equals(whole)) {
            throw new IllegalStateException("items and remainder sum to " + sum + ", the whole is " + whole);
        }
    }
}
