package budgetledger.budget;

import budgetledger.budget.BudgetCommand.ApproveAdjustment;
import budgetledger.budget.BudgetCommand.DraftAdjustment;
import budgetledger.budget.BudgetCommand.EnactBudget;
import budgetledger.budget.BudgetCommand.OpenBudget;
import budgetledger.budget.BudgetCommand.RejectAdjustment;
import budgetledger.budget.BudgetCommand.SubmitAdjustment;
import budgetledger.budget.BudgetCommand.WithdrawAdjustment;
import budgetledger.budget.BudgetEvent.BudgetOpened;
import budgetledger.budget.BudgetState.Absent;
import budgetledger.budget.BudgetState.Opened;

/// Decides commands about a budget. Pure: the same command on the same state always has the same answer, and a
/// dry run is this call without an append.
public final class BudgetDecider {
    private BudgetDecider() {}

    public static Decision decide(BudgetCommand command, BudgetState state) {
        return switch (state) {
            case Absent _ when command instanceof OpenBudget open -> open(open);
            case Absent _ -> refuse(RefusalCode.BUDGET_NOT_FOUND, command);
            case Opened opened -> decide(command, opened);
        };
    }

    private static Decision decide(BudgetCommand command, Opened state) {
        if (!state.isEnacted() && !(command instanceof OpenBudget) && !(command instanceof EnactBudget)) {
            return refuse(RefusalCode.BUDGET_NOT_ENACTED, command);
        }
        return switch (command) {
            case OpenBudget _ -> refuse(RefusalCode.BUDGET_ALREADY_OPEN, command);
            case EnactBudget enact -> Enactment.decide(enact, state);
            case DraftAdjustment draft -> Drafting.decide(draft, state);
            case SubmitAdjustment submit -> Handling.submit(submit, state);
            case WithdrawAdjustment withdraw -> Handling.withdraw(withdraw, state);
            case RejectAdjustment reject -> Handling.reject(reject, state);
            case ApproveAdjustment approve -> Handling.approve(approve, state);
        };
    }

    private static Decision open(OpenBudget command) {
        Refusal refusal = FirstRefusal.outsideYear(command.act(), command.budget());
        return refusal != null ? Decision.refuse(refusal)
                : Decision.accept(new BudgetOpened(command.budget(), command.act(), command.departmentName()));
    }

    private static Decision refuse(RefusalCode code, BudgetCommand command) {
        return Decision.refuse(new Refusal.BudgetRefused(code, command.budget()));
    }
}
