package budgetledger.comparison;

import java.util.List;
import java.util.Map;

import budgetledger.money.Money;

/// One side of a comparison: amounts by path along the axis. A path that is shorter than the axis is deep holds
/// what is not known more finely.
///
/// @param open amounts by a path where it is not known how much of them stands there; nothing is taken apart below
public record Amounts(Map<List<String>, Money> byPath, Map<List<String>, Money> open) {
    public Amounts {
        byPath = Map.copyOf(byPath);
        open = Map.copyOf(open);
    }

    public Amounts(Map<List<String>, Money> byPath) {
        this(byPath, Map.of());
    }

    public Money total() {
        Money total = Money.ZERO;
        for (Money amount : byPath.values()) {
            total = total.plus(amount);
        }
        return total;
    }
}
