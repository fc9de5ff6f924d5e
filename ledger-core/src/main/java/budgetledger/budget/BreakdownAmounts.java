package budgetledger.budget;

import java.util.List;

import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;

/// What a command asks for along one axis. `whole` is the change of the whole as the document states it; null
/// leaves it to be computed: from the lines where the axis breaks down lines, else from the items. What the
/// items leave over is the stated remainder (未分解).
public record BreakdownAmounts(BreakdownAxis axis, @Nullable Money whole, List<ItemAmount> items) {
    public BreakdownAmounts {
        items = List.copyOf(items);
    }
}
