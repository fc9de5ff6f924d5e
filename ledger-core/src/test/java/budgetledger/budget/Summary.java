package budgetledger.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

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
import budgetledger.money.Money;

/// A decision in one line, as the decision tables expect it: `balance change` for each line and item that an event
/// moves, or the refusal's code and evidence.
final class Summary {
    private Summary() {}

    static String of(Decision decision) {
        return Lexicon.named(switch (decision) {
            case Decision.Accepted(var events) -> events.stream().map(Summary::of).collect(Collectors.joining(" & "));
            case Decision.Refused(var refusal) -> refused(refusal);
        });
    }

    private static String refused(Refusal refusal) {
        return (refusal.code() + refusal.evidence().entrySet().stream()
                .map(fact -> " " + fact.getKey() + "=" + fact.getValue())
                .collect(Collectors.joining()));
    }

    private static String of(BudgetEvent event) {
        PersonId head = event.act().onBehalfOf();
        String name = event.getClass().getSimpleName() + " by " + event.act().actor()
                + (head == null ? "" : " for " + head);
        return switch (event) {
            case BudgetOpened e -> name + " " + e.departmentName();
            case BudgetEnacted e -> name + " part " + e.part() + ": " + moved(e.lines(), e.breakdowns());
            case YearOpened _, YearClosed _, BudgetFrozen _, BudgetUnfrozen _ -> name;
            case MeasureProposed e -> name + " " + e.id() + ": " + measure(e.measure());
            case MeasureAdopted e -> name + " " + e.id() + " of " + e.proposer() + ": " + measure(e.measure());
            case MeasureDropped e -> name + " " + e.id() + reason(e);
            case BudgetEvent.Versioned e -> of(e, name + " " + e.adjustment() + " " + e.version());
            case NoteAdded e -> name + " " + e.adjustment() + reason(e);
            case TransferReceived e -> name + " " + e.adjustment() + " " + e.kind() + " from " + e.from() + ": "
                    + moved(e.lines(), e.breakdowns());
            case TransferSettled e -> name + " " + e.adjustment() + " " + e.kind() + ": " + amounts(e.lines());
            case TransferReturned e -> name + " " + e.adjustment() + " " + e.kind() + reason(e) + ": "
                    + moved(e.lines(), e.breakdowns());
        };
    }

    private static String of(BudgetEvent.Versioned event, String name) {
        return switch (event) {
            case AdjustmentDrafted e -> name + " " + e.kind() + terms(e.terms()) + ": "
                    + asked(e.lines(), e.breakdowns()) + (e.batch() == null ? "" : ", batch " + e.batch());
            case AdjustmentRevised e -> name + " " + e.kind() + terms(e.terms()) + ": "
                    + asked(e.lines(), e.breakdowns());
            case AdjustmentSubmitted _ -> name;
            case AdjustmentWithdrawn e -> name + reason(e);
            case AdjustmentReturned e -> name + reason(e);
            case AdjustmentRejected e -> name + reason(e);
            case AdjustmentEndorsed e -> name + " as " + e.role() + ": " + moved(e.lines(), List.of());
            case AdjustmentApproved e -> name + " " + e.kind() + terms(e.terms()) + " of " + e.maker()
                    + (e.rule().equals(ApprovalPolicy.STANDARD_RULE.name()) ? "" : " by rule " + e.rule())
                    + (e.endorsers().isEmpty() ? "" : " after " + e.endorsers()) + ": "
                    + moved(e.lines(), e.breakdowns())
                    + (e.overdue().isEmpty() ? "" : ", overdue " + amounts(e.overdue()));
        };
    }

    private static String terms(Terms terms) {
        Transfer transfer = terms.transfer();
        return (terms.source() == null ? "" : " from " + terms.source())
                + (terms.subject() == null ? "" : " about " + terms.subject().text())
                + (terms.resolution() == null ? "" : " under " + terms.resolution().title())
                + (transfer == null ? "" : " to " + transfer.counterpart() + " (" + amounts(transfer.arrivals()) + ")");
    }

    private static String measure(Measure measure) {
        return switch (measure) {
            case Measure.Reopening _ -> "reopening";
            case Measure.AdoptCrosswalk(Crosswalk crosswalk) -> "crosswalk from " + crosswalk.from() + " with "
                    + crosswalk.rules().size() + " rules";
        };
    }

    private static String amounts(List<LineAmount> lines) {
        return lines.stream().map(line -> line.line().text() + signed(line.amount())).collect(Collectors.joining(", "));
    }

    private static String reason(BudgetEvent event) {
        return ": " + event.act().reason().code();
    }

    private static String moved(List<LineChange> lines, List<BreakdownChange> breakdowns) {
        List<String> parts = lines(lines);
        for (BreakdownChange change : breakdowns) {
            parts.add(change.axis() + " " + change.wholeBefore() + signed(change.wholeChange()));
            for (ItemChange item : change.items()) {
                parts.add(item.item() + " " + item.before() + signed(item.change()));
            }
            parts.add("rest" + signed(change.remainderChange()));
        }
        return String.join(", ", parts);
    }

    private static String asked(List<LineChange> lines, List<BreakdownAmounts> breakdowns) {
        List<String> parts = lines(lines);
        for (BreakdownAmounts amounts : breakdowns) {
            parts.add(amounts.axis() + (amounts.whole() == null ? "" : signed(amounts.whole())));
            for (ItemAmount item : amounts.items()) {
                parts.add(item.item() + signed(item.amount()));
            }
        }
        return String.join(", ", parts);
    }

    private static List<String> lines(List<LineChange> lines) {
        return lines.stream()
                .map(line -> line.line().text() + " " + line.before() + signed(line.decided())
                        + (line.decided().equals(line.requested()) ? "" : " of" + signed(line.requested())))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static String signed(Money amount) {
        return (amount.isNegative() ? " " : " +") + amount.yuan();
    }
}
