package budgetledger.comparison;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import budgetledger.budget.BudgetId;
import budgetledger.budget.DepartmentCode;
import budgetledger.budget.LineKey;
import budgetledger.money.Money;

/// A figure as a later year reads it: the effect of codes that changed (科目调整) and of lines that came from other
/// departments or left for them (机构改革), each to the 分.
///
/// @param open what may or may not belong to the figure, because lines are known less finely than the crosswalks ask;
///     when it is not zero, the effects are not known
/// @param crosswalks those applied
/// @param budgets the budgets of the base year whose lines were read
public record RestatedFigure(
        Money reclassified, Money reassigned, Money open, List<AdoptedCrosswalk> crosswalks, List<BudgetId> budgets) {
    public RestatedFigure {
        crosswalks = List.copyOf(crosswalks);
        budgets = List.copyOf(budgets);
    }

    static RestatedFigure of(DepartmentCode own, List<Placed> before, List<Placed> after, Predicate<LineKey> scope,
            List<AdoptedCrosswalk> crosswalks, List<BudgetId> budgets) {
        Set<LineKey> stayed = after.stream().filter(placed -> placed.from().equals(own)).map(Placed::origin)
                .collect(Collectors.toSet());
        Money gone = Money.ZERO;
        Money reclassified = Money.ZERO;
        for (Placed placed : before) {
            if (scope.test(placed.origin())) {
                boolean left = !stayed.contains(placed.origin());
                gone = left ? gone.plus(placed.amount()) : gone;
                reclassified = left ? reclassified : reclassified.minus(placed.amount());
            }
        }
        Money come = Money.ZERO;
        Money open = Money.ZERO;
        for (Placed placed : after) {
            long within = placed.lines().stream().filter(scope).count();
            boolean sure = within == 0 || (within == placed.lines().size()
                    && placed.standing() == Placed.Standing.INSIDE);
            Money amount = within == 0 ? Money.ZERO : placed.amount();
            if (!sure) {
                open = open.plus(magnitude(amount));
            } else if (placed.from().equals(own)) {
                reclassified = reclassified.plus(amount);
            } else {
                come = come.plus(amount);
            }
        }
        return new RestatedFigure(reclassified, come.minus(gone), open, crosswalks, budgets);
    }

    private static Money magnitude(Money amount) {
        return amount.isNegative() ? amount.negate() : amount;
    }
}
