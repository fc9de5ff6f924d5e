package budgetledger.budget;

import java.util.List;

/// What can be asked of a budget. Every command names its budget; what it says about who, why and on which
/// document is data, so that a decision depends on nothing else.
public sealed interface BudgetCommand {
    BudgetId budget();

    /// Opens the yearly budget of a department, so that it can be enacted.
    record OpenBudget(BudgetId budget, Act act, String departmentName) implements BudgetCommand {
        private static final int NAME_CHARACTERS_MAX = 100;

        public OpenBudget {
            Text.check("department name", departmentName, NAME_CHARACTERS_MAX);
        }
    }

    /// 批复: authorises the original amounts, in one document or several (预算法 art. 52).
    record EnactBudget(BudgetId budget, Act act, List<LineAmount> lines, List<BreakdownAmounts> breakdowns)
            implements BudgetCommand {
        public EnactBudget {
            lines = List.copyOf(lines);
            breakdowns = List.copyOf(breakdowns);
        }
    }

    /// Writes down an adjustment as a draft that moves no figure.
    record DraftAdjustment(
            BudgetId budget,
            Act act,
            AdjustmentId adjustment,
            AdjustmentKind kind,
            List<LineAmount> lines,
            List<BreakdownAmounts> breakdowns)
            implements BudgetCommand {
        public DraftAdjustment {
            lines = List.copyOf(lines);
            breakdowns = List.copyOf(breakdowns);
        }
    }

    /// Hands a draft over for a second person's decision.
    record SubmitAdjustment(BudgetId budget, AdjustmentId adjustment, AdjustmentVersion version, PersonId actor)
            implements BudgetCommand {}

    /// Takes back a draft or a submitted adjustment; only its maker may.
    record WithdrawAdjustment(
            BudgetId budget, AdjustmentId adjustment, AdjustmentVersion version, PersonId actor, Reason reason)
            implements BudgetCommand {}

    /// Approves a submitted adjustment: only now figures move. Never by its maker.
    record ApproveAdjustment(BudgetId budget, AdjustmentId adjustment, AdjustmentVersion version, PersonId actor)
            implements BudgetCommand {}

    /// Rejects a submitted adjustment, with a reason. Never by its maker.
    record RejectAdjustment(
            BudgetId budget, AdjustmentId adjustment, AdjustmentVersion version, PersonId actor, Reason reason)
            implements BudgetCommand {}
}
