package budgetledger.budget;

import java.util.List;
import java.util.Set;

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

import static budgetledger.budget.Phase.CLOSED;
import static budgetledger.budget.Phase.ENACTED;
import static budgetledger.budget.Phase.OPEN;
import static budgetledger.budget.Phase.PREPARING;
import static budgetledger.budget.Role.BUDGET_OFFICER;
import static budgetledger.budget.Role.CHECKER;
import static budgetledger.budget.Role.MAKER;
import static budgetledger.budget.Role.SERVICE;

/// The table of acts: who may do what in which phase, and what a frozen budget still allows. Decisions read this
/// table and nothing else for that; the reference in the docs is printed from it.
public enum BudgetAct {
    OPEN_BUDGET("设立预算账", OpenBudget.class, List.of(BUDGET_OFFICER, SERVICE), Set.of(), true),
    ENACT("批复", EnactBudget.class, List.of(BUDGET_OFFICER, SERVICE), Set.of(PREPARING, ENACTED), false),
    OPEN_YEAR("开始执行", OpenYear.class, List.of(BUDGET_OFFICER, SERVICE), Set.of(ENACTED), true),
    CLOSE_YEAR("结账", CloseYear.class, List.of(BUDGET_OFFICER), Set.of(OPEN), true),
    FREEZE("冻结", FreezeBudget.class, List.of(BUDGET_OFFICER), Set.of(PREPARING, ENACTED, OPEN), true),
    UNFREEZE("解冻", UnfreezeBudget.class, List.of(BUDGET_OFFICER), Set.of(PREPARING, ENACTED, OPEN), true),
    PROPOSE_MEASURE("提出两人事项", ProposeMeasure.class, List.of(BUDGET_OFFICER), Set.of(Phase.values()), true),
    ADOPT_MEASURE("批准两人事项", AdoptMeasure.class, List.of(BUDGET_OFFICER), Set.of(Phase.values()), true),
    DROP_MEASURE("取消两人事项", DropMeasure.class, List.of(BUDGET_OFFICER), Set.of(Phase.values()), true),
    DRAFT("起草", DraftAdjustment.class, List.of(MAKER), Set.of(ENACTED, OPEN), true),
    REVISE("修改", ReviseAdjustment.class, List.of(MAKER), Set.of(ENACTED, OPEN), true),
    SUBMIT("送审", SubmitAdjustment.class, List.of(MAKER), Set.of(OPEN), false),
    WITHDRAW("撤回", WithdrawAdjustment.class, List.of(MAKER), Set.of(ENACTED, OPEN, CLOSED), true),
    RETURN("退回修改", ReturnAdjustment.class, List.of(CHECKER, BUDGET_OFFICER), Set.of(OPEN), true),
    REJECT("否决", RejectAdjustment.class, List.of(CHECKER, BUDGET_OFFICER), Set.of(OPEN), true),
    APPROVE("批准", ApproveAdjustment.class, List.of(CHECKER, BUDGET_OFFICER), Set.of(OPEN), false),
    ADD_NOTE("附注", AddNote.class, List.of(MAKER, CHECKER, BUDGET_OFFICER), Set.of(ENACTED, OPEN, CLOSED), true),
    RECEIVE_TRANSFER("划入、结转入", ReceiveTransfer.class, List.of(SERVICE), Set.of(PREPARING, ENACTED, OPEN), false),
    SETTLE_TRANSFER("在途结清", SettleTransfer.class, List.of(SERVICE), Set.of(OPEN), true),
    RETURN_TRANSFER("在途退回", ReturnTransfer.class, List.of(SERVICE), Set.of(OPEN), true);

    private final String chinese;
    private final Class<? extends BudgetCommand> command;
    @SuppressWarnings("ImmutableEnumChecker") // copied, and so never changed
    private final List<Role> roles;
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Phase> phases;
    private final boolean whileFrozen;

    BudgetAct(String chinese, Class<? extends BudgetCommand> command, List<Role> roles, Set<Phase> phases,
            boolean whileFrozen) {
        this.chinese = chinese;
        this.command = command;
        this.roles = List.copyOf(roles);
        this.phases = Set.copyOf(phases);
        this.whileFrozen = whileFrozen;
    }

    public static BudgetAct of(BudgetCommand command) {
        for (BudgetAct act : values()) {
            if (act.command == command.getClass()) {
                return act;
            }
        }
        throw new IllegalStateException("the table of acts has no row for " + command.getClass());
    }

    public String chinese() {
        return chinese;
    }

    public Class<? extends BudgetCommand> command() {
        return command;
    }

    /// Roles of which one is needed.
    public List<Role> roles() {
        return roles;
    }

    /// Phases in which it is allowed; none for the act that begins a budget.
    public Set<Phase> phases() {
        return phases;
    }

    /// Whether a frozen budget still allows it, because it moves no figure.
    public boolean isAllowedWhileFrozen() {
        return whileFrozen;
    }
}
