package budgetledger.whatif;

import java.util.List;

import budgetledger.balance.Cut;
import budgetledger.budget.BudgetId;
import budgetledger.figure.FigureScope;
import budgetledger.money.Money;

/// A figure as it is and as it would be. Lines that do not add up to the difference cannot be answered.
///
/// @param lines those that would stand otherwise
/// @param dependents later events that could not have been as they are, in order of position
/// @param open of the assumed figure: what may or may not belong to it because lines are known less finely than the
///     crosswalks ask; when it is not zero, the assumed figure is not known
/// @param budgets those whose lines were read
public record Counterfactual(
        FigureScope scope,
        Cut cut,
        List<Assumption> assumptions,
        Money actual,
        Money assumed,
        List<LineDifference> lines,
        List<Dependent> dependents,
        Money open,
        List<BudgetId> budgets) {
    public Counterfactual {
        assumptions = List.copyOf(assumptions);
        lines = List.copyOf(lines);
        dependents = List.copyOf(dependents);
        budgets = List.copyOf(budgets);
        Money sum = Money.ZERO;
        for (LineDifference line : lines) {
            sum = sum.plus(line.difference());
        }
        if (!sum.equals(assumed.minus(actual))) {
            throw new IllegalStateException("the lines differ by " + sum + ", the figures " + actual + " and "
                    + assumed + " do not");
        }
    }

    public Money difference() {
        return assumed.minus(actual);
    }
}
