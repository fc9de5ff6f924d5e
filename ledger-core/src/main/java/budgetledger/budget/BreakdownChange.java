package budgetledger.budget;

import java.util.List;

import budgetledger.money.Money;

/// What an event says of one axis: the whole before and its change, and the items that moved. The remainder
/// changes by what the items leave of the whole.
public record BreakdownChange(BreakdownAxis axis, Money wholeBefore, Money wholeChange, List<ItemChange> items) {
    public BreakdownChange {
        items = List.copyOf(items);
    }

    public Money remainderChange() {
        Money rest = wholeChange;
        for (ItemChange item : items) {
            rest = rest.minus(item.change());
        }
        return rest;
    }
}
