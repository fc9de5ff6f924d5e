package budgetledger.budget;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// What has happened to a budget. Each event is whole: it says what changed, from which balance, and its
/// [Act] says who, why, from when and on which document. Stored names and versions are pinned in the event
/// catalog, not by these class names.
public sealed interface BudgetEvent extends LedgerEvent {
    BudgetId budget();

    @Override
    default String stream() {
        return budget().stream();
    }

    /// An event of one adjustment.
    sealed interface OfAdjustment extends BudgetEvent {
        AdjustmentId adjustment();
    }

    /// An event that leaves an adjustment with a new version.
    sealed interface Versioned extends OfAdjustment {
        AdjustmentVersion version();
    }

    /// The yearly budget of a department is there and can be enacted.
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

    /// From here on the budget is adjusted and no longer enacted.
    record YearOpened(BudgetId budget, Act act) implements BudgetEvent {}

    /// The year is closed: no figure moves any more unless it is reopened.
    record YearClosed(BudgetId budget, Act act) implements BudgetEvent {}

    /// No figure moves until it is undone.
    record BudgetFrozen(BudgetId budget, Act act) implements BudgetEvent {}

    /// A freeze was undone.
    record BudgetUnfrozen(BudgetId budget, Act act) implements BudgetEvent {}

    /// It counts only when a second person adopts it.
    record MeasureProposed(BudgetId budget, Act act, MeasureId id, Measure measure) implements BudgetEvent {}

    /// A second person agreed.
    ///
    /// @param proposer who proposed it; the act's person is the second one
    record MeasureAdopted(BudgetId budget, Act act, MeasureId id, Measure measure, PersonId proposer)
            implements BudgetEvent {}

    /// It was taken back or turned down, and will not count.
    record MeasureDropped(BudgetId budget, Act act, MeasureId id) implements BudgetEvent {}

    /// The lines are resolved, the balances are those at the time of writing down.
    record AdjustmentDrafted(
            BudgetId budget,
            Act act,
            AdjustmentId adjustment,
            AdjustmentVersion version,
            AdjustmentKind kind,
            List<LineChange> lines,
            List<BreakdownAmounts> breakdowns,
            Terms terms,
            @Nullable BatchId batch)
            implements Versioned {
        public AdjustmentDrafted {
            lines = List.copyOf(lines);
            breakdowns = List.copyOf(breakdowns);
        }
    }

    /// The act's person is who changed it; its maker stays.
    record AdjustmentRevised(
            BudgetId budget,
            Act act,
            AdjustmentId adjustment,
            AdjustmentVersion version,
            AdjustmentKind kind,
            List<LineChange> lines,
            List<BreakdownAmounts> breakdowns,
            Terms terms)
            implements Versioned {
        public AdjustmentRevised {
            lines = List.copyOf(lines);
            breakdowns = List.copyOf(breakdowns);
        }
    }

    /// It now waits for a decision. The act's person handed it over.
    record AdjustmentSubmitted(BudgetId budget, Act act, AdjustmentId adjustment, AdjustmentVersion version)
            implements Versioned {}

    /// Its maker took it back, for good. The act's reason says why.
    record AdjustmentWithdrawn(BudgetId budget, Act act, AdjustmentId adjustment, AdjustmentVersion version)
            implements Versioned {}

    /// It was given back to be changed. The act's reason says why.
    record AdjustmentReturned(BudgetId budget, Act act, AdjustmentId adjustment, AdjustmentVersion version)
            implements Versioned {}

    /// It was turned down for good. The act's reason says why.
    record AdjustmentRejected(BudgetId budget, Act act, AdjustmentId adjustment, AdjustmentVersion version)
            implements Versioned {}

    /// One of several approvals was given; others are still asked for, and no figure has moved.
    ///
    /// @param role which of the approvals asked for it is
    /// @param lines with the amounts approved
    record AdjustmentEndorsed(
            BudgetId budget, Act act, AdjustmentId adjustment, AdjustmentVersion version, Role role,
            List<LineChange> lines)
            implements Versioned {
        public AdjustmentEndorsed {
            lines = List.copyOf(lines);
        }
    }

    /// The figures move here: the act's person is the approver, the maker is named beside.
    ///
    /// @param terms with the lines of a transfer that now leave for another budget
    /// @param rule name of the rule of the approval policy that was met; null in logs of the first version
    /// @param endorsers who approved it before
    /// @param overdue of a carry-forward: amounts that had already been carried in from the year before, and so may
    /// be unused for two years in a row (预算法 art. 42)
    record AdjustmentApproved(
            BudgetId budget,
            Act act,
            AdjustmentId adjustment,
            AdjustmentVersion version,
            AdjustmentKind kind,
            PersonId maker,
            List<LineChange> lines,
            List<BreakdownChange> breakdowns,
            Terms terms,
            @Nullable String rule,
            List<PersonId> endorsers,
            List<LineAmount> overdue)
            implements Versioned {
        public AdjustmentApproved {
            lines = List.copyOf(lines);
            breakdowns = List.copyOf(breakdowns);
            endorsers = List.copyOf(endorsers);
            overdue = List.copyOf(overdue);
        }
    }

    /// A text was added (附注): the act's reason. Nothing else changed.
    record NoteAdded(BudgetId budget, Act act, AdjustmentId adjustment) implements OfAdjustment {}

    /// What another budget sent has arrived.
    record TransferReceived(
            BudgetId budget, Act act, AdjustmentId adjustment, AdjustmentKind kind, BudgetId from,
            List<LineChange> lines, List<BreakdownChange> breakdowns)
            implements OfAdjustment {
        public TransferReceived {
            lines = List.copyOf(lines);
            breakdowns = List.copyOf(breakdowns);
        }
    }

    /// The other budget has what this one sent: nothing is in transit any more.
    record TransferSettled(
            BudgetId budget, Act act, AdjustmentId adjustment, AdjustmentKind kind, List<LineAmount> lines)
            implements OfAdjustment {
        public TransferSettled {
            lines = List.copyOf(lines);
        }
    }

    /// The other budget refused it: the amounts are back on their lines. The act's reason says why.
    record TransferReturned(
            BudgetId budget, Act act, AdjustmentId adjustment, AdjustmentKind kind, List<LineChange> lines,
            List<BreakdownChange> breakdowns)
            implements OfAdjustment {
        public TransferReturned {
            lines = List.copyOf(lines);
            breakdowns = List.copyOf(breakdowns);
        }
    }
}
