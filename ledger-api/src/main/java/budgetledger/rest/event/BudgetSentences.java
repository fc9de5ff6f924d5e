package budgetledger.rest.event;

import java.util.ArrayList;
import java.util.List;

import budgetledger.budget.BatchId;
import budgetledger.budget.BreakdownAmounts;
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
import budgetledger.budget.BudgetEvent.OfAdjustment;
import budgetledger.budget.BudgetEvent.TransferReceived;
import budgetledger.budget.BudgetEvent.TransferReturned;
import budgetledger.budget.BudgetEvent.TransferSettled;
import budgetledger.budget.BudgetEvent.YearClosed;
import budgetledger.budget.BudgetEvent.YearOpened;
import budgetledger.budget.EntryRef;
import budgetledger.budget.FiscalYear;
import budgetledger.budget.Measure;
import budgetledger.budget.Terms;
import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;

/// Sentences about budgets.
record BudgetSentences(Wording wording) {
    String of(BudgetEvent event) {
        FiscalYear year = event.budget().year();
        String why = event.act().reason().text();
        return switch (event) {
            case BudgetOpened e -> say(e, "budget.BudgetOpened", e.departmentName());
            case BudgetEnacted e -> say(e, "budget.BudgetEnacted", e.part(),
                    wording.changes(e.lines(), year, moved(e.breakdowns())));
            case YearOpened e -> say(e, "budget.YearOpened");
            case YearClosed e -> say(e, "budget.YearClosed");
            case BudgetFrozen e -> say(e, "budget.BudgetFrozen", why);
            case BudgetUnfrozen e -> say(e, "budget.BudgetUnfrozen", why);
            case MeasureProposed e -> say(e, "budget.MeasureProposed", measure(e.measure()));
            case MeasureAdopted e -> say(e, "budget.MeasureAdopted", measure(e.measure()), e.proposer());
            case MeasureDropped e -> say(e, "budget.MeasureDropped", why);
            case AdjustmentDrafted e -> say(e, "budget.AdjustmentDrafted", wording.word(e.kind(), "kind"),
                    e.adjustment(), terms(e.terms()) + batch(e.batch()),
                    wording.changes(e.lines(), year, asked(e.breakdowns())));
            case AdjustmentRevised e -> say(e, "budget.AdjustmentRevised", wording.word(e.kind(), "kind"),
                    e.adjustment(), terms(e.terms()), wording.changes(e.lines(), year, asked(e.breakdowns())));
            case AdjustmentSubmitted e -> say(e, "budget.AdjustmentSubmitted", e.adjustment());
            case AdjustmentWithdrawn e -> say(e, "budget.AdjustmentWithdrawn", e.adjustment(), why);
            case AdjustmentReturned e -> say(e, "budget.AdjustmentReturned", e.adjustment(), why);
            case AdjustmentRejected e -> say(e, "budget.AdjustmentRejected", e.adjustment(), why);
            case NoteAdded e -> say(e, "budget.NoteAdded", e.adjustment(), why);
            case AdjustmentEndorsed e -> say(e, "budget.AdjustmentEndorsed", wording.word(e.role(), "role"),
                    e.adjustment(), wording.changes(e.lines(), year, List.of()));
            case AdjustmentApproved e -> say(e, "budget.AdjustmentApproved", wording.word(e.kind(), "kind"),
                    e.adjustment(), terms(e.terms()), e.maker(),
                    wording.changes(e.lines(), year, moved(e.breakdowns())));
            case TransferReceived _, TransferSettled _, TransferReturned _ -> transfer((OfAdjustment) event);
        };
    }

    private String transfer(OfAdjustment event) {
        FiscalYear year = event.budget().year();
        return switch (event) {
            case TransferReceived e -> say(e, "budget.TransferReceived", wording.word(e.kind(), "kind"),
                    wording.budget(e.from()), e.adjustment(),
                    wording.changes(e.lines(), year, moved(e.breakdowns())));
            case TransferSettled e -> say(e, "budget.TransferSettled", wording.word(e.kind(), "kind"),
                    e.adjustment(), wording.amounts(e.lines(), year));
            case TransferReturned e -> say(e, "budget.TransferReturned", wording.word(e.kind(), "kind"),
                    e.adjustment(), e.act().reason().text(),
                    wording.changes(e.lines(), year, moved(e.breakdowns())));
            case AdjustmentDrafted _, AdjustmentRevised _, AdjustmentSubmitted _, AdjustmentWithdrawn _,
                    AdjustmentReturned _, AdjustmentRejected _, NoteAdded _, AdjustmentEndorsed _,
                    AdjustmentApproved _ -> throw new IllegalArgumentException("no transfer: " + event);
        };
    }

    /// Who, document and budget come first in all of them.
    private String say(BudgetEvent event, String key, Object... more) {
        List<Object> parts = new ArrayList<>(List.of(wording.who(event.act()),
                wording.document(event.act().document()), wording.budget(event.budget())));
        parts.addAll(List.of(more));
        return wording.text(key, parts.toArray());
    }

    private String measure(Measure measure) {
        return switch (measure) {
            case Measure.Reopening _ -> wording.text("measure.reopening");
            case Measure.AdoptCrosswalk(var crosswalk) ->
                wording.text("measure.crosswalk", crosswalk.from(), crosswalk.rules().size());
        };
    }

    private String terms(Terms terms) {
        StringBuilder text = new StringBuilder();
        if (terms.source() != null) {
            text.append(wording.text("term.source", wording.word(terms.source(), "source")));
        }
        if (terms.subject() != null) {
            text.append(wording.text("term.subject", entry(terms.subject())));
        }
        if (terms.resolution() != null) {
            text.append(wording.text("term.resolution", wording.document(terms.resolution())));
        }
        if (terms.transfer() != null) {
            text.append(wording.text("term.transfer", wording.budget(terms.transfer().counterpart())));
        }
        return text.toString();
    }

    private String batch(@Nullable BatchId batch) {
        return batch == null ? "" : wording.text("term.batch", batch);
    }

    private String entry(EntryRef entry) {
        return switch (entry) {
            case EntryRef.OfEnactment(int part) -> wording.text("entry.enactment", part);
            case EntryRef.OfAdjustment(var adjustment) -> wording.text("entry.adjustment", adjustment);
            case EntryRef.OfTransfer(var adjustment) -> wording.text("entry.transfer", adjustment);
        };
    }

    private List<String> moved(List<BreakdownChange> breakdowns) {
        return breakdowns.stream().map(change -> wording.change("whole", wording.word(change.axis(), "axis"),
                change.wholeBefore(), change.wholeChange())).toList();
    }

    private List<String> asked(List<BreakdownAmounts> breakdowns) {
        return breakdowns.stream().map(asked -> {
            Money whole = asked.whole();
            String axis = wording.word(asked.axis(), "axis");
            return whole == null ? wording.text("whole-open", axis)
                    : wording.text("whole-asked", axis, wording.change(whole));
        }).toList();
    }
}
