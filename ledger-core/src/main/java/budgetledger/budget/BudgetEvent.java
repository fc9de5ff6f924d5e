package budgetledger.budget;

import java.util.List;

/// What has happened to a budget. Each event is whole: it says what changed, from which balance, and its
/// [Act] says who, why, from when and on which document. Stored names and versions are pinned in the event
/// catalog, not by these class names.
public sealed interface BudgetEvent extends LedgerEvent {
    BudgetId budget();

    @Override
    default String stream() {
        return budget().stream();
    }

    record BudgetOpened(BudgetId budget, Act act, String departmentName) implements BudgetEvent {}

    /// Original amounts were authorised.
    ///
    /// @param part number of this enactment within the budget, from 1
    record BudgetEnacted(
            BudgetId budget, Act act, int part, List<LineChange> lines, List<BreakdownChange> breakdowns)
            implements BudgetEvent {
        public BudgetEnacted {
            lines = List.copyOf(lines);
            breakdowns = List.copyOf(breakdowns);
        }
    }

    /// The lines are resolved, the balances are those at the time of writing down.
    record AdjustmentDrafted(
            BudgetId budget,
            Act act,
            AdjustmentId adjustment,
            AdjustmentVersion version,
            AdjustmentKind kind,
            List<LineChange> lines,
            List<BreakdownAmounts> breakdowns)
            implements BudgetEvent {
        public AdjustmentDrafted {
            lines = List.copyOf(lines);
            breakdowns = List.copyOf(breakdowns);
        }
    }

    record AdjustmentSubmitted(BudgetId budget, Act act, AdjustmentId adjustment, AdjustmentVersion version)
            implements BudgetEvent {}

    record AdjustmentWithdrawn(BudgetId budget, Act act, AdjustmentId adjustment, AdjustmentVersion version)
            implements BudgetEvent {}

    record AdjustmentRejected(BudgetId budget, Act act, AdjustmentId adjustment, AdjustmentVersion version)
            implements BudgetEvent {}

    /// The figures move here: the act's person is the approver, the maker is named beside.
    record AdjustmentApproved(
            BudgetId budget,
            Act act,
            AdjustmentId adjustment,
            AdjustmentVersion version,
            AdjustmentKind kind,
            PersonId maker,
            List<LineChange> lines,
            List<BreakdownChange> breakdowns)
            implements BudgetEvent {
        public AdjustmentApproved {
            lines = List.copyOf(lines);
            breakdowns = List.copyOf(breakdowns);
        }
    }
}
