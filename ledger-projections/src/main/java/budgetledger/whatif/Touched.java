package budgetledger.whatif;

import java.util.List;

import budgetledger.budget.BudgetEvent;
import budgetledger.budget.BudgetEvent.AdjustmentApproved;
import budgetledger.budget.BudgetEvent.AdjustmentDrafted;
import budgetledger.budget.BudgetEvent.AdjustmentEndorsed;
import budgetledger.budget.BudgetEvent.AdjustmentRejected;
import budgetledger.budget.BudgetEvent.AdjustmentReturned;
import budgetledger.budget.BudgetEvent.AdjustmentRevised;
import budgetledger.budget.BudgetEvent.AdjustmentSubmitted;
import budgetledger.budget.BudgetEvent.AdjustmentWithdrawn;
import budgetledger.budget.BudgetEvent.BudgetEnacted;
import budgetledger.budget.BudgetEvent.BudgetFrozen;
import budgetledger.budget.BudgetEvent.BudgetOpened;
import budgetledger.budget.BudgetEvent.BudgetUnfrozen;
import budgetledger.budget.BudgetEvent.MeasureAdopted;
import budgetledger.budget.BudgetEvent.MeasureDropped;
import budgetledger.budget.BudgetEvent.MeasureProposed;
import budgetledger.budget.BudgetEvent.NoteAdded;
import budgetledger.budget.BudgetEvent.TransferReceived;
import budgetledger.budget.BudgetEvent.TransferReturned;
import budgetledger.budget.BudgetEvent.TransferSettled;
import budgetledger.budget.BudgetEvent.YearClosed;
import budgetledger.budget.BudgetEvent.YearOpened;
import budgetledger.budget.EntryRef;
import budgetledger.budget.LineAmount;
import budgetledger.budget.LineChange;
import budgetledger.budget.LineKey;
import org.jspecify.annotations.Nullable;

/// What an event touches.
///
/// @param moved the lines whose balance it moves
/// @param lines all lines it names
/// @param entry the entry that it makes in the books of its budget
/// @param subject the entry that it corrects or takes back, or proposes to
record Touched(List<LineChange> moved, List<LineKey> lines, @Nullable EntryRef entry, @Nullable EntryRef subject) {
    private static final Touched NOTHING = new Touched(List.of(), List.of(), null, null);

    static Touched by(BudgetEvent event) {
        return switch (event) {
            case BudgetEnacted e -> moving(e.lines(), new EntryRef.OfEnactment(e.part()), null);
            case AdjustmentApproved e ->
                moving(e.lines(), new EntryRef.OfAdjustment(e.adjustment()), e.terms().subject());
            case TransferReceived e -> moving(e.lines(), new EntryRef.OfTransfer(e.adjustment()), null);
            case TransferReturned e -> moving(e.lines(), null, null);
            case AdjustmentDrafted e -> asking(e.lines(), e.terms().subject());
            case AdjustmentRevised e -> asking(e.lines(), e.terms().subject());
            case AdjustmentEndorsed e -> asking(e.lines(), null);
            case TransferSettled e -> new Touched(List.of(), e.lines().stream().map(LineAmount::line).toList(), null,
                    null);
            case BudgetOpened _, YearOpened _, YearClosed _, BudgetFrozen _, BudgetUnfrozen _, MeasureProposed _,
                    MeasureAdopted _, MeasureDropped _, AdjustmentSubmitted _, AdjustmentWithdrawn _,
                    AdjustmentReturned _, AdjustmentRejected _, NoteAdded _ -> NOTHING;
        };
    }

    private static Touched moving(List<LineChange> lines, @Nullable EntryRef entry, @Nullable EntryRef subject) {
        return new Touched(lines, lines.stream().map(LineChange::line).toList(), entry, subject);
    }

    private static Touched asking(List<LineChange> lines, @Nullable EntryRef subject) {
        return new Touched(List.of(), lines.stream().map(LineChange::line).toList(), null, subject);
    }
}
