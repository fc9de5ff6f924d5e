package budgetledger.budget;

import budgetledger.money.Money;

/// A breakdown as it stands: its whole and its items. What the items leave of the whole is the remainder.
public record BreakdownBalance(Money whole, PersistentMap<BreakdownItem, Money> items) {
    public static final BreakdownBalance NONE = new BreakdownBalance(Money.ZERO, PersistentMap.empty());

    BreakdownBalance with(BreakdownChange change) {
        PersistentMap<BreakdownItem, Money> next = items;
        for (ItemChange item : change.items()) {
            next = next.with(item.item(), item.before().plus(item.change()));
        }
        return new BreakdownBalance(change.wholeBefore().plus(change.wholeChange()), next);
    }
}
