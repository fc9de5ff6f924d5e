package budgetledger.comparison;

import java.util.List;
import java.util.Map;

import budgetledger.money.Money;

/// One side of a comparison: amounts by path along the axis. A path that is shorter than the axis is deep holds
/// what is not known more finely.
public record Amounts(Map<List<String>, Money> byPath) {
    public Amounts {
        byPath = Map.copyOf(byPath);
    }

    public Money total() {
        Money total = Money.ZERO;
        for (Money amount : byPath.values()) {
            total = total.plus(amount);
        }
        return total;
    }
}
