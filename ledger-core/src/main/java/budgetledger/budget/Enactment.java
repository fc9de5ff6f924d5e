package budgetledger.budget;

import java.util.List;

import budgetledger.budget.BudgetCommand.EnactBudget;
import budgetledger.budget.BudgetEvent.BudgetEnacted;
import budgetledger.budget.BudgetState.Opened;

/// 批复: the original amounts, taken exactly as the document gives them, at the level it gives them. It may come
/// in several documents, each adding to the lines (预算法 art. 52).
final class Enactment {
    private Enactment() {}

    static Decision decide(EnactBudget command, Mandate mandate, Opened state) {
        List<LineAmount> lines = command.lines();
        Refusal refusal = FirstRefusal.of(
                () -> Authorisation.forBudget(BudgetAct.ENACT, mandate, command.budget()),
                () -> FirstRefusal.outsideYear(command.act(), command.budget()),
                () -> FirstRefusal.nothing(lines, command.breakdowns()),
                () -> LineChecks.count(lines, command.breakdowns()),
                () -> LineChecks.unique(lines),
                () -> LineChecks.inRange(lines, state),
                () -> BreakdownChanges.inRange(command.breakdowns(), state),
                () -> LineChecks.positive(lines),
                () -> BreakdownChanges.check(command.breakdowns(), LineChecks.changes(lines, state), state));
        if (refusal != null) {
            return Decision.refuse(refusal);
        }
        List<LineChange> changes = LineChecks.changes(lines, state);
        List<BreakdownChange> breakdowns = BreakdownChanges.of(command.breakdowns(), changes, state);
        return Decision.accept(new BudgetEnacted(command.budget(),
                Authorisation.signed(command.act(), BudgetAct.ENACT, mandate, command.budget()),
                state.parts() + 1, changes, breakdowns));
    }
}
