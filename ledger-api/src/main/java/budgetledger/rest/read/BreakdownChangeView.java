package budgetledger.rest.read;

import java.util.List;

import budgetledger.budget.BreakdownChange;
import budgetledger.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;

/// How one breakdown changed.
@Schema(name = "BreakdownChange")
public record BreakdownChangeView(
        String axis, String name, Money wholeBefore, Money wholeChange, Money remainderChange) {
    public static List<BreakdownChangeView> of(List<BreakdownChange> changes) {
        return changes.stream()
                .map(change -> new BreakdownChangeView(change.axis().name(), change.axis().chinese(),
                        change.wholeBefore(), change.wholeChange(), change.remainderChange()))
                .toList();
    }
}
