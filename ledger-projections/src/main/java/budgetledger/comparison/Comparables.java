package budgetledger.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import budgetledger.balance.Balances;
import budgetledger.balance.Basis;
import budgetledger.balance.Cut;
import budgetledger.budget.BudgetId;
import budgetledger.budget.LineKey;
import budgetledger.budget.Side;
import budgetledger.comparison.Placed.Standing;
import budgetledger.money.Money;

/// Compares two budgets of a department on a comparable basis (可比口径): the base year is read as the crosswalks in
/// force up to the target year say.
public record Comparables(Balances balances, Crosswalks crosswalks) {
    /// Takes the change apart.
    ///
    /// @param base of the target's department and of no later year
    public ComparableChange compare(BudgetId base, BudgetId target, Side side, Axis axis, Basis basis, Cut cut) {
        if (!base.department().equals(target.department()) || base.year().compareTo(target.year()) > 0) {
            throw new IllegalArgumentException("no basis is comparable from " + base + " to " + target);
        }
        ComparableBase years = new ComparableBase(balances, crosswalks, base.year(), side, basis, cut);
        List<Placed> restated = years.in(target);
        Comparisons comparisons = new Comparisons(balances);
        Amounts published = comparisons.amounts(base, side, axis, basis, cut);
        Amounts comparable = restated(published, years.in(base), restated, axis);
        Amounts looked = comparisons.amounts(target, side, axis, basis, cut);
        Change change = Comparer.compare(comparable, looked, axis.depth(), published);
        return new ComparableChange(change, Published.of(published.total(), change.base(), change.target()),
                steps(change, published), notRestated(restated, axis), years.used(), years.budgets());
    }

    /// Reads one figure of the base year as a later year reads it.
    ///
    /// @param scope which lines the figure adds up
    public RestatedFigure figure(
            BudgetId base, BudgetId reader, Side side, Basis basis, Cut cut, Predicate<LineKey> scope) {
        ComparableBase years = new ComparableBase(balances, crosswalks, base.year(), side, basis, cut);
        List<Placed> after = years.in(reader);
        return RestatedFigure.of(base.department(), years.in(base), after, scope, years.used(), years.budgets());
    }

    /// Reads the lines of such a figure.
    ///
    /// @param scope which lines the figure adds up
    public RestatedLines lines(
            BudgetId base, BudgetId reader, Side side, Basis basis, Cut cut, Predicate<LineKey> scope) {
        ComparableBase years = new ComparableBase(balances, crosswalks, base.year(), side, basis, cut);
        return RestatedLines.of(years.in(reader), scope, years.used(), years.budgets());
    }

    /// What was published, less the lines as they were, and with them as they are read now: so an axis that lines
    /// do not carry and a breakdown does stays known.
    private static Amounts restated(Amounts published, List<Placed> before, List<Placed> after, Axis axis) {
        Map<List<String>, Money> byPath = new HashMap<>(published.byPath());
        Map<List<String>, Money> open = new HashMap<>();
        before.forEach(placed -> byPath.merge(axis.path(placed.origin()), placed.amount().negate(), Money::plus));
        for (Placed placed : after) {
            List<String> path = shared(placed, axis);
            if (placed.counts()) {
                byPath.merge(path, placed.amount(), Money::plus);
            }
            if (isOpen(placed, axis)) {
                open.merge(path, placed.amount(), Money::plus);
            }
        }
        return new Amounts(byPath, open);
    }

    private static Map<List<String>, Published> steps(Change change, Amounts published) {
        Map<List<String>, Published> steps = new HashMap<>();
        for (Step step : change.steps()) {
            Money base = Money.ZERO;
            for (Map.Entry<List<String>, Money> amount : published.byPath().entrySet()) {
                base = isBelow(amount.getKey(), step.path()) ? base.plus(amount.getValue()) : base;
            }
            steps.put(step.path(), Published.of(base, step.base(), step.target()));
        }
        return steps;
    }

    private static boolean isBelow(List<String> path, List<String> above) {
        return path.size() >= above.size() && path.subList(0, above.size()).equals(above);
    }

    private static List<NotRestated> notRestated(List<Placed> restated, Axis axis) {
        return restated.stream().filter(placed -> isOpen(placed, axis))
                .map(placed -> new NotRestated(placed.from(), placed.origin(), placed.amount(), placed.counts(),
                        placed.lines(), shared(placed, axis)))
                .toList();
    }

    /// Lines on which an amount may stand and that have one path leave nothing open along the axis.
    private static boolean isOpen(Placed placed, Axis axis) {
        return placed.standing() != Standing.INSIDE
                || placed.lines().stream().map(axis::path).distinct().count() > 1;
    }

    private static List<String> shared(Placed placed, Axis axis) {
        List<String> shared = new ArrayList<>(axis.path(placed.lines().first()));
        for (LineKey line : placed.lines()) {
            List<String> path = axis.path(line);
            while (!isBelow(path, shared)) {
                shared.removeLast();
            }
        }
        return List.copyOf(shared);
    }
}
