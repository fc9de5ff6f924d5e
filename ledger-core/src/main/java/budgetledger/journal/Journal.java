package budgetledger.journal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import budgetledger.budget.AdjustmentKind;
import budgetledger.budget.BreakdownChange;
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
import budgetledger.budget.FundSource;
import budgetledger.budget.ItemChange;
import budgetledger.budget.LineChange;
import budgetledger.budget.Side;
import budgetledger.money.Money;

/// Turns an event into postings: a pure function of the one event, so that figures are computed anywhere from the
/// log alone. Events that move nothing have no entry.
public final class Journal {
    private Journal() {}

    public static Optional<Entry> entry(BudgetEvent event) {
        return switch (event) {
            case BudgetEnacted e ->
                Optional.of(entry(ActKind.ENACTMENT, Account.ENACTED, e.lines(), e.breakdowns()));
            case AdjustmentApproved e -> Optional.of(entry(act(e), source(e), e.lines(), e.breakdowns()));
            case TransferReceived e -> Optional.of(entry(act(e.kind()), sent(e.kind()), e.lines(), e.breakdowns()));
            case TransferReturned e -> Optional.of(
                    entry(act(e.kind()), Account.IN_TRANSIT, e.lines(), e.breakdowns()));
            case TransferSettled e -> Optional.of(settled(e));
            case BudgetOpened _, YearOpened _, YearClosed _, BudgetFrozen _, BudgetUnfrozen _, MeasureProposed _,
                    MeasureAdopted _, MeasureDropped _, AdjustmentDrafted _, AdjustmentRevised _,
                    AdjustmentSubmitted _, AdjustmentWithdrawn _, AdjustmentReturned _, AdjustmentRejected _,
                    AdjustmentEndorsed _, NoteAdded _ -> Optional.empty();
        };
    }

    /// No line moves: what was in transit is now with the other budget.
    private static Entry settled(TransferSettled event) {
        List<LineChange> left = event.lines().stream()
                .map(line -> new LineChange(line.line(), Money.ZERO, line.amount(), line.amount())).toList();
        List<Posting> postings = new ArrayList<>();
        for (Side side : Side.values()) {
            for (Posting posting : sources(sent(event.kind()), side, left)) {
                Posting.OnFund gone = (Posting.OnFund) posting;
                postings.add(gone);
                postings.add(new Posting.OnFund(Account.IN_TRANSIT, side, gone.fund(), gone.amount().negate()));
            }
        }
        return new Entry(act(event.kind()), postings);
    }

    private static Entry entry(
            ActKind act, Account source, List<LineChange> lines, List<BreakdownChange> breakdowns) {
        List<Posting> postings = new ArrayList<>();
        for (LineChange line : lines) {
            postings.add(new Posting.OnLine(line.line(), line.decided()));
        }
        for (Side side : Side.values()) {
            postings.addAll(sources(source, side, lines));
        }
        for (BreakdownChange breakdown : breakdowns) {
            for (ItemChange item : breakdown.items()) {
                postings.add(new Posting.OnItem(breakdown.axis(), item.item(), item.change()));
            }
            if (!breakdown.remainderChange().isZero()) {
                postings.add(new Posting.OnAxis(Account.BREAKDOWN_REMAINDER, breakdown.axis(),
                        breakdown.remainderChange()));
            }
            postings.add(new Posting.OnAxis(Account.BREAKDOWN_WHOLE, breakdown.axis(),
                    breakdown.wholeChange().negate()));
        }
        return new Entry(act, postings);
    }

    private static List<Posting> sources(Account source, Side side, List<LineChange> lines) {
        Map<FundSource, Money> sums = new EnumMap<>(FundSource.class);
        for (LineChange line : lines) {
            if (line.line().side() == side) {
                sums.merge(line.line().fund(), line.decided().negate(), Money::plus);
            }
        }
        List<Posting> postings = new ArrayList<>();
        sums.forEach((fund, amount) -> {
            if (!amount.isZero()) {
                postings.add(new Posting.OnFund(source, side, fund, amount));
            }
        });
        return postings;
    }

    private static ActKind act(AdjustmentApproved event) {
        return event.kind().hasSubject() && event.terms().subject() instanceof EntryRef.OfEnactment
                ? ActKind.ENACTMENT_CORRECTION : act(event.kind());
    }

    private static ActKind act(AdjustmentKind kind) {
        return switch (kind) {
            case SUPPLEMENT -> ActKind.SUPPLEMENT;
            case REDUCTION -> ActKind.REDUCTION;
            case VIREMENT -> ActKind.VIREMENT;
            case CORRECTION -> ActKind.CORRECTION;
            case REVERSAL -> ActKind.REVERSAL;
            case REASSIGNMENT -> ActKind.REASSIGNMENT;
            case CARRY_FORWARD -> ActKind.CARRY_FORWARD;
        };
    }

    /// A virement leaves each fund source's sum unchanged, so it never posts here; the account named for it
    /// would show up if that rule were ever broken.
    private static Account source(AdjustmentApproved event) {
        return switch (event.kind()) {
            case SUPPLEMENT, VIREMENT -> Account.SUPPLEMENTED;
            case REDUCTION -> Account.REDUCED;
            case CORRECTION, REVERSAL -> event.terms().subject() instanceof EntryRef.OfEnactment
                    ? Account.ENACTED : Account.CORRECTED;
            case REASSIGNMENT, CARRY_FORWARD -> Account.IN_TRANSIT;
        };
    }

    private static Account sent(AdjustmentKind kind) {
        return kind == AdjustmentKind.CARRY_FORWARD ? Account.CARRIED_FORWARD : Account.REASSIGNED;
    }
}
