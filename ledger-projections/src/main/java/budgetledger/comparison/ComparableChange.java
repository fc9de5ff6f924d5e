package budgetledger.comparison;

import java.util.List;
import java.util.Map;

import budgetledger.budget.BudgetId;
import budgetledger.money.Money;

/// A change on a comparable basis (可比口径), with what was published beside it. For the whole and for each step
/// the published change is the real one and the effect of the restatement, exactly; one where it is not cannot be
/// made.
///
/// @param change from the restated base to the target
/// @param steps by the path of each step of the change
/// @param notRestated amounts that the crosswalks do not place along the axis
/// @param crosswalks those applied, year by year and then in order of position
/// @param budgets the budgets of the base year whose lines were read
public record ComparableChange(
        Change change,
        Published whole,
        Map<List<String>, Published> steps,
        List<NotRestated> notRestated,
        List<AdoptedCrosswalk> crosswalks,
        List<BudgetId> budgets) {
    public ComparableChange {
        steps = Map.copyOf(steps);
        notRestated = List.copyOf(notRestated);
        crosswalks = List.copyOf(crosswalks);
        budgets = List.copyOf(budgets);
        Money left = whole.restatement();
        for (Step step : change.steps()) {
            Published published = steps.get(step.path());
            if (published == null || !published.explains(step.base(), step.delta())) {
                throw new IllegalStateException("what was published of " + step + " is not explained: " + published);
            }
            left = left.minus(published.restatement());
        }
        if (!left.isZero() || !whole.explains(change.base(), change.delta())) {
            throw new IllegalStateException("what was published is not explained: " + left + " left of " + whole);
        }
    }
}
