package budgetledger.rest.read;

import budgetledger.adjustments.Budgets;
import budgetledger.balance.Balances;
import budgetledger.balance.Basis;
import budgetledger.balance.Cut;
import budgetledger.budget.BreakdownAxis;
import budgetledger.budget.BudgetId;
import budgetledger.budget.Refusal;
import budgetledger.budget.RefusalCode;
import budgetledger.rest.problem.ProblemException;
import org.springframework.stereotype.Component;

/// Tells a budget that is not there from one that is zero.
@Component
public class KnownBudgets {
    private final Budgets budgets;

    KnownBudgets(Budgets budgets) {
        this.budgets = budgets;
    }

    /// Requires that the budget had been enacted by the position of the cut.
    ///
    /// @throws ProblemException when it had not
    public void require(BudgetId budget, Balances balances, Cut cut) {
        boolean enacted = budgets.find(budget)
                .filter(row -> row.parts() > 0 && row.position() <= cut.position())
                .isPresent();
        if (!enacted && !hasAny(budget, balances, new Cut(cut.position(), null))) {
            throw ProblemException.of(new Refusal.BudgetRefused(RefusalCode.BUDGET_NOT_FOUND, budget));
        }
    }

    private static boolean hasAny(BudgetId budget, Balances balances, Cut cut) {
        if (!balances.lines(budget, Basis.ORIGINAL, cut).isEmpty()) {
            return true;
        }
        for (BreakdownAxis axis : BreakdownAxis.values()) {
            if (balances.breakdown(budget, axis, Basis.ORIGINAL, cut).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
