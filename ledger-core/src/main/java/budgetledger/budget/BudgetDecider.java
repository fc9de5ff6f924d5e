package budgetledger.budget;

import budgetledger.budget.BudgetCommand.AddNote;
import budgetledger.budget.BudgetCommand.AdoptMeasure;
import budgetledger.budget.BudgetCommand.ApproveAdjustment;
import budgetledger.budget.BudgetCommand.CloseYear;
import budgetledger.budget.BudgetCommand.DraftAdjustment;
import budgetledger.budget.BudgetCommand.DropMeasure;
import budgetledger.budget.BudgetCommand.EnactBudget;
import budgetledger.budget.BudgetCommand.FreezeBudget;
import budgetledger.budget.BudgetCommand.OpenBudget;
import budgetledger.budget.BudgetCommand.OpenYear;
import budgetledger.budget.BudgetCommand.ProposeMeasure;
import budgetledger.budget.BudgetCommand.ReceiveTransfer;
import budgetledger.budget.BudgetCommand.RejectAdjustment;
import budgetledger.budget.BudgetCommand.ReturnAdjustment;
import budgetledger.budget.BudgetCommand.ReturnTransfer;
import budgetledger.budget.BudgetCommand.ReviseAdjustment;
import budgetledger.budget.BudgetCommand.SettleTransfer;
import budgetledger.budget.BudgetCommand.SubmitAdjustment;
import budgetledger.budget.BudgetCommand.UnfreezeBudget;
import budgetledger.budget.BudgetCommand.WithdrawAdjustment;
import budgetledger.budget.BudgetEvent.BudgetOpened;
import budgetledger.budget.BudgetState.Absent;
import budgetledger.budget.BudgetState.Opened;
import org.jspecify.annotations.Nullable;

/// Decides commands about a budget. Pure: the same command of the same person with the same rights on the same
/// state always has the same answer, and a dry run is this call without an append.
public final class BudgetDecider {
    private BudgetDecider() {}

    /// The decision.
    ///
    /// @param mandate what the person who asks may do at this moment
    /// @throws IllegalArgumentException when the mandate is another person's: a bug of the caller
    public static Decision decide(BudgetCommand command, Mandate mandate, BudgetState state) {
        if (!mandate.person().equals(command.actor())) {
            throw new IllegalArgumentException("the mandate is not that of the person who asks");
        }
        return switch (state) {
            // First of all, so that nobody learns from the answer whether a budget out of sight was opened.
            case Absent _, Opened _ when !Authorisation.canSee(mandate, command.budget()) ->
                refuse(RefusalCode.BUDGET_NOT_FOUND, command);
            case Absent _ when command instanceof OpenBudget open -> open(open, mandate);
            case Absent _ -> refuse(RefusalCode.BUDGET_NOT_FOUND, command);
            case Opened opened -> decide(command, mandate, opened);
        };
    }

    private static Decision decide(BudgetCommand command, Mandate mandate, Opened state) {
        Refusal refusal = standing(command, state);
        if (refusal != null) {
            return Decision.refuse(refusal);
        }
        return switch (command) {
            case OpenBudget _ -> refuse(RefusalCode.BUDGET_ALREADY_OPEN, command);
            case EnactBudget c -> Enactment.decide(c, mandate, state);
            case OpenYear c -> Years.open(c, mandate);
            case CloseYear c -> Years.close(c, mandate, state);
            case FreezeBudget c -> Years.freeze(c, mandate, state);
            case UnfreezeBudget c -> Years.unfreeze(c, mandate, state);
            case ProposeMeasure c -> Measures.propose(c, mandate, state);
            case AdoptMeasure c -> Measures.adopt(c, mandate, state);
            case DropMeasure c -> Measures.drop(c, mandate, state);
            case DraftAdjustment c -> Drafting.draft(c, mandate, state);
            case ReviseAdjustment c -> Drafting.revise(c, mandate, state);
            case SubmitAdjustment c -> Handling.submit(c, mandate, state);
            case WithdrawAdjustment c -> Handling.withdraw(c, mandate, state);
            case AddNote c -> Handling.addNote(c, mandate, state);
            case RejectAdjustment c -> Deciding.reject(c, mandate, state);
            case ReturnAdjustment c -> Deciding.giveBack(c, mandate, state);
            case ApproveAdjustment c -> Deciding.approve(c, mandate, state);
            case ReceiveTransfer c -> Transfers.receive(c, mandate, state);
            case SettleTransfer c -> Transfers.settle(c, mandate, state);
            case ReturnTransfer c -> Transfers.giveBack(c, mandate, state);
        };
    }

    /// What the budget as it stands forbids, whoever asks.
    private static @Nullable Refusal standing(BudgetCommand command, Opened state) {
        BudgetAct act = BudgetAct.of(command);
        if (act != BudgetAct.OPEN_BUDGET && !act.phases().contains(state.phase())) {
            return new ActRefusal.WrongPhase(state.phase(), act.phases().stream().sorted().toList());
        }
        return state.frozen() && !act.isAllowedWhileFrozen()
                ? new Refusal.BudgetRefused(RefusalCode.BUDGET_FROZEN, command.budget()) : null;
    }

    private static Decision open(OpenBudget command, Mandate mandate) {
        Refusal refusal = FirstRefusal.of(
                () -> Authorisation.forBudget(BudgetAct.OPEN_BUDGET, mandate, command.budget()),
                () -> FirstRefusal.outsideYear(command.act(), command.budget()));
        return refusal != null ? Decision.refuse(refusal)
                : Decision.accept(new BudgetOpened(command.budget(),
                        Authorisation.signed(command.act(), BudgetAct.OPEN_BUDGET, mandate, command.budget()),
                        command.departmentName()));
    }

    private static Decision refuse(RefusalCode code, BudgetCommand command) {
        return Decision.refuse(new Refusal.BudgetRefused(code, command.budget()));
    }
}
