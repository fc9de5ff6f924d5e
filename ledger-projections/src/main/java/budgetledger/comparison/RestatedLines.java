package budgetledger.comparison;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

import budgetledger.budget.BudgetId;
import budgetledger.budget.LineKey;
import budgetledger.money.Money;

/// The lines of a figure as a later year reads them.
///
/// @param lines what stands where; an amount that is surely of the figure, but may stand on one of several lines,
///     stands on the line it was published on and is not split by guess
/// @param open what may or may not belong to the figure, as in [RestatedFigure]
/// @param crosswalks those applied
/// @param budgets the budgets of the base year whose lines were read
public record RestatedLines(
        SortedMap<LineKey, Money> lines, Money open, List<AdoptedCrosswalk> crosswalks, List<BudgetId> budgets) {
    public RestatedLines {
        lines = Collections.unmodifiableSortedMap(new TreeMap<>(lines));
        crosswalks = List.copyOf(crosswalks);
        budgets = List.copyOf(budgets);
    }

    static RestatedLines of(List<Placed> placed, Predicate<LineKey> scope, List<AdoptedCrosswalk> crosswalks,
            List<BudgetId> budgets) {
        SortedMap<LineKey, Money> lines = new TreeMap<>();
        Money open = Money.ZERO;
        for (Placed one : placed) {
            long within = one.lines().stream().filter(scope).count();
            if (within == one.lines().size() && one.standing() == Placed.Standing.INSIDE) {
                lines.merge(one.lines().size() == 1 ? one.lines().first() : one.origin(), one.amount(), Money::plus);
            } else if (within > 0) {
                open = open.plus(one.amount().isNegative() ? one.amount().negate() : one.amount());
            }
        }
        return new RestatedLines(lines, open, crosswalks, budgets);
    }
}
