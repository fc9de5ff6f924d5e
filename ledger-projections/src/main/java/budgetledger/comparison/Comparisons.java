package budgetledger.comparison;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import budgetledger.balance.Balances;
import budgetledger.balance.Basis;
import budgetledger.balance.BreakdownSum;
import budgetledger.balance.Cut;
import budgetledger.budget.BreakdownAxis;
import budgetledger.budget.BudgetId;
import budgetledger.budget.ExpenditureKind;
import budgetledger.budget.LineKey;
import budgetledger.budget.Side;
import budgetledger.money.Money;

/// Compares two budgets along an axis, at one cut and on one basis.
public final class Comparisons {
    private final Balances balances;

    public Comparisons(Balances balances) {
        this.balances = balances;
    }

    public Change compare(BudgetId base, BudgetId target, Side side, Axis axis, Basis basis, Cut cut) {
        return Comparer.compare(amounts(base, side, axis, basis, cut), amounts(target, side, axis, basis, cut),
                axis.depth());
    }

    /// Compares two breakdowns along the same axis; empty when one of the budgets has none.
    public Optional<Change> compare(BudgetId base, BudgetId target, BreakdownAxis axis, Basis basis, Cut cut) {
        Optional<BreakdownSum> from = balances.breakdown(base, axis, basis, cut);
        Optional<BreakdownSum> to = balances.breakdown(target, axis, basis, cut);
        return from.isEmpty() || to.isEmpty() ? Optional.empty()
                : Optional.of(Comparer.compare(amounts(from.get()), amounts(to.get()), 1));
    }

    /// The change over every axis of the lines.
    public Certificate certify(BudgetId base, BudgetId target, Side side, Basis basis, Cut cut) {
        List<Certificate.Marginal> marginals = Arrays.stream(LineAxis.values())
                .map(axis -> new Certificate.Marginal(axis, compare(base, target, side, axis.axis(), basis, cut)))
                .toList();
        Change first = marginals.getFirst().change();
        return new Certificate(first.base(), first.target(), first.delta(), marginals);
    }

    /// What a budget's lines come to along an axis.
    Amounts amounts(BudgetId budget, Side side, Axis axis, Basis basis, Cut cut) {
        Map<List<String>, Money> byPath = new HashMap<>();
        Money total = Money.ZERO;
        for (Map.Entry<LineKey, Money> line : balances.lines(budget, basis, cut).entrySet()) {
            if (line.getKey().side() == side) {
                byPath.merge(axis.path(line.getKey()), line.getValue(), Money::plus);
                total = total.plus(line.getValue());
            }
        }
        boolean unknownKind = side == Side.EXPENDITURE && axis instanceof Axis.ByKind
                && !byPath.getOrDefault(List.<String>of(), Money.ZERO).isZero();
        return unknownKind ? kinds(budget, basis, cut, total).orElse(new Amounts(byPath)) : new Amounts(byPath);
    }

    /// Where lines do not say their kind, a breakdown by kind does, if it divides the same whole.
    private Optional<Amounts> kinds(BudgetId budget, Basis basis, Cut cut, Money total) {
        return balances.breakdown(budget, BreakdownAxis.KIND, basis, cut)
                .filter(breakdown -> breakdown.whole().equals(total))
                .map(breakdown -> {
                    Map<List<String>, Money> byPath = new HashMap<>();
                    amounts(breakdown).byPath().forEach((path, amount) -> byPath.merge(
                            path.isEmpty() ? path : List.of(kind(path.getFirst())), amount, Money::plus));
                    return new Amounts(byPath);
                });
    }

    private static Amounts amounts(BreakdownSum breakdown) {
        Map<List<String>, Money> byPath = new HashMap<>();
        breakdown.items().forEach((item, amount) -> byPath.put(List.of(item.text()), amount));
        if (!breakdown.remainder().isZero()) {
            byPath.put(List.of(), breakdown.remainder());
        }
        return new Amounts(byPath);
    }

    private static String kind(String label) {
        return Arrays.stream(ExpenditureKind.values())
                .filter(kind -> kind.chinese().equals(label))
                .map(Enum::name)
                .findFirst()
                .orElse(label);
    }
}
