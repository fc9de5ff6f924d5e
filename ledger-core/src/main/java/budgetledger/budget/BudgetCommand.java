package budgetledger.budget;

import java.util.List;

import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;

/// What can be asked of a budget. Every command names its budget; what it says about who, why and on which
/// document is data, so that a decision depends on nothing else. Who may ask for what, and when, says [BudgetAct].
public sealed interface BudgetCommand {
    BudgetId budget();

    /// Who asks.
    PersonId actor();

    /// A command that says all about its act itself.
    sealed interface WithAct extends BudgetCommand {
        Act act();

        @Override
        default PersonId actor() {
            return act().actor();
        }
    }

    /// Opens the yearly budget of a department, so that it can be enacted.
    record OpenBudget(BudgetId budget, Act act, String departmentName) implements WithAct {
        private static final int NAME_CHARACTERS_MAX = 100;

        public OpenBudget {
            Text.check("department name", departmentName, NAME_CHARACTERS_MAX);
        }
    }

    /// 批复: authorises the original amounts, in one document or several (预算法 art. 52).
    record EnactBudget(BudgetId budget, Act act, List<LineAmount> lines, List<BreakdownAmounts> breakdowns)
            implements WithAct {
        public EnactBudget {
            lines = List.copyOf(lines);
            breakdowns = List.copyOf(breakdowns);
        }
    }

    /// Begins the execution of an enacted budget: from now on it is adjusted, no longer enacted (预算法 art. 13).
    record OpenYear(BudgetId budget, Act act) implements WithAct {}

    /// 结账: ends the year. Nothing may be waiting or in transit.
    record CloseYear(BudgetId budget, Act act) implements WithAct {}

    /// 冻结: no figure moves until it is undone.
    record FreezeBudget(BudgetId budget, Act act) implements WithAct {}

    /// 解冻: figures may move again.
    record UnfreezeBudget(BudgetId budget, Act act) implements WithAct {}

    /// Proposes a measure that a second officer must adopt.
    record ProposeMeasure(BudgetId budget, Act act, MeasureId id, Measure measure) implements WithAct {}

    /// Adopts a proposed measure. Never by who proposed it.
    record AdoptMeasure(BudgetId budget, MeasureId id, PersonId actor) implements BudgetCommand {}

    /// Takes back or turns down a proposed measure.
    record DropMeasure(BudgetId budget, MeasureId id, PersonId actor, Reason reason) implements BudgetCommand {}

    /// Writes down an adjustment as a draft that moves no figure.
    ///
    /// @param batch the batch it came in, where there is one
    record DraftAdjustment(
            BudgetId budget, Act act, AdjustmentId adjustment, Proposal proposal, @Nullable BatchId batch)
            implements WithAct {}

    /// Changes a draft, or what was handed over or given back; approvals it had are void.
    record ReviseAdjustment(
            BudgetId budget, Act act, AdjustmentId adjustment, AdjustmentVersion version, Proposal proposal)
            implements WithAct {}

    /// Hands a draft over for a second person's decision.
    record SubmitAdjustment(BudgetId budget, AdjustmentId adjustment, AdjustmentVersion version, PersonId actor)
            implements BudgetCommand {}

    /// Takes back a draft or a submitted adjustment; only its maker may.
    record WithdrawAdjustment(
            BudgetId budget, AdjustmentId adjustment, AdjustmentVersion version, PersonId actor, Reason reason)
            implements BudgetCommand {}

    /// Approves a submitted adjustment; when nobody else is asked for, figures move. Never by who wrote it.
    ///
    /// @param reduced amounts that are approved instead of those asked for, never more; null for all as asked
    record ApproveAdjustment(BudgetId budget, AdjustmentId adjustment, AdjustmentVersion version, PersonId actor,
            @Nullable List<Money> reduced)
            implements BudgetCommand {
        public ApproveAdjustment {
            reduced = reduced == null ? null : List.copyOf(reduced);
        }
    }

    /// Rejects a submitted adjustment for good, with a reason. Never by who wrote it.
    record RejectAdjustment(
            BudgetId budget, AdjustmentId adjustment, AdjustmentVersion version, PersonId actor, Reason reason)
            implements BudgetCommand {}

    /// Gives a submitted adjustment back to be changed, with a reason. Never by who wrote it.
    record ReturnAdjustment(
            BudgetId budget, AdjustmentId adjustment, AdjustmentVersion version, PersonId actor, Reason reason)
            implements BudgetCommand {}

    /// Adds a text to an adjustment, at any time; nothing else about it changes.
    record AddNote(BudgetId budget, AdjustmentId adjustment, PersonId actor, Reason note) implements BudgetCommand {}

    /// The second half of a transfer: what another budget sent arrives.
    ///
    /// @param act of those who approved the transfer, effective on a day of this budget's year
    record ReceiveTransfer(
            BudgetId budget, Act act, AdjustmentId adjustment, AdjustmentKind kind, BudgetId from,
            List<LineAmount> lines, PersonId actor)
            implements BudgetCommand {
        public ReceiveTransfer {
            lines = List.copyOf(lines);
        }
    }

    /// Tells the sending budget that a transfer has arrived.
    record SettleTransfer(BudgetId budget, AdjustmentId adjustment, PersonId actor) implements BudgetCommand {}

    /// Puts back what the other budget refused.
    record ReturnTransfer(BudgetId budget, AdjustmentId adjustment, PersonId actor, Reason reason)
            implements BudgetCommand {}
}
