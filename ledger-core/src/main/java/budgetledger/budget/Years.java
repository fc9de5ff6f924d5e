package budgetledger.budget;

import java.util.ArrayList;
import java.util.List;

import budgetledger.budget.BudgetCommand.CloseYear;
import budgetledger.budget.BudgetCommand.FreezeBudget;
import budgetledger.budget.BudgetCommand.OpenYear;
import budgetledger.budget.BudgetCommand.UnfreezeBudget;
import budgetledger.budget.BudgetEvent.BudgetFrozen;
import budgetledger.budget.BudgetEvent.BudgetUnfrozen;
import budgetledger.budget.BudgetEvent.YearClosed;
import budgetledger.budget.BudgetEvent.YearOpened;
import budgetledger.budget.BudgetState.Opened;
import org.jspecify.annotations.Nullable;

/// The course of a budget's year: execution begins, it may be frozen, it is closed.
final class Years {
    /// More of them would only hide the rule.
    private static final int NAMED_MAX = 20;

    private Years() {}

    static Decision open(OpenYear command, Mandate mandate) {
        Refusal refusal = check(BudgetAct.OPEN_YEAR, command, mandate);
        return refusal != null ? Decision.refuse(refusal)
                : Decision.accept(new YearOpened(command.budget(), signed(command, mandate)));
    }

    static Decision close(CloseYear command, Mandate mandate, Opened state) {
        Refusal refusal = FirstRefusal.of(
                () -> Authorisation.forBudget(BudgetAct.CLOSE_YEAR, mandate, command.budget()),
                () -> unfinished(state),
                () -> FirstRefusal.outsideYear(command.act(), command.budget()));
        return refusal != null ? Decision.refuse(refusal)
                : Decision.accept(new YearClosed(command.budget(), signed(command, mandate)));
    }

    static Decision freeze(FreezeBudget command, Mandate mandate, Opened state) {
        Refusal refusal = FirstRefusal.of(() -> check(BudgetAct.FREEZE, command, mandate),
                () -> state.frozen() ? new ActRefusal.NoChange(command.budget()) : null);
        return refusal != null ? Decision.refuse(refusal)
                : Decision.accept(new BudgetFrozen(command.budget(), signed(command, mandate)));
    }

    static Decision unfreeze(UnfreezeBudget command, Mandate mandate, Opened state) {
        Refusal refusal = FirstRefusal.of(() -> check(BudgetAct.UNFREEZE, command, mandate),
                () -> state.frozen() ? null : new ActRefusal.NoChange(command.budget()));
        return refusal != null ? Decision.refuse(refusal)
                : Decision.accept(new BudgetUnfrozen(command.budget(), signed(command, mandate)));
    }

    private static @Nullable Refusal check(BudgetAct act, BudgetCommand.WithAct command, Mandate mandate) {
        return FirstRefusal.of(() -> Authorisation.forBudget(act, mandate, command.budget()),
                () -> FirstRefusal.outsideYear(command.act(), command.budget()));
    }

    private static Act signed(BudgetCommand.WithAct command, Mandate mandate) {
        return Authorisation.signed(command.act(), BudgetAct.of(command), mandate, command.budget());
    }

    private static @Nullable Refusal unfinished(Opened state) {
        List<AdjustmentId> waiting = new ArrayList<>();
        for (PersistentMap.Entry<AdjustmentId, Adjustment> entry : state.adjustments()) {
            Adjustment adjustment = entry.value();
            boolean open = adjustment.status() == AdjustmentStatus.SUBMITTED
                    || adjustment.transit() == Transit.UNDER_WAY;
            if (open && waiting.size() < NAMED_MAX) {
                waiting.add(adjustment.id());
            }
        }
        return waiting.isEmpty() ? null : new ActRefusal.Unfinished(waiting);
    }
}
