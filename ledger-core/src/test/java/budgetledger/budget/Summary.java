package budgetledger.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import budgetledger.budget.BudgetEvent.AdjustmentApproved;
import budgetledger.budget.BudgetEvent.AdjustmentDrafted;
import budgetledger.budget.BudgetEvent.AdjustmentRejected;
import budgetledger.budget.BudgetEvent.AdjustmentSubmitted;
import budgetledger.budget.BudgetEvent.AdjustmentWithdrawn;
import budgetledger.budget.BudgetEvent.BudgetEnacted;
import budgetledger.budget.BudgetEvent.BudgetOpened;
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
        String name = event.getClass().getSimpleName() + " by " + event.act().actor();
        return switch (event) {
            case BudgetOpened e -> name + " " + e.departmentName();
            case BudgetEnacted e -> name + " part " + e.part() + ": " + moved(e.lines(), e.breakdowns());
            case AdjustmentDrafted e -> name + " " + e.adjustment() + " " + e.version() + " " + e.kind() + ": "
                    + asked(e.lines(), e.breakdowns());
            case AdjustmentSubmitted e -> name + " " + e.adjustment() + " " + e.version();
            case AdjustmentWithdrawn e -> name + " " + e.adjustment() + " " + e.version() + reason(e);
            case AdjustmentRejected e -> name + " " + e.adjustment() + " " + e.version() + reason(e);
            case AdjustmentApproved e -> name + " " + e.adjustment() + " " + e.version() + " " + e.kind() + " of "
                    + e.maker() + ": " + moved(e.lines(), e.breakdowns());
        };
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
                .map(line -> line.line().text() + " " + line.before() + signed(line.decided()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static String signed(Money amount) {
        return (amount.isNegative() ? " " : " +") + amount.yuan();
    }
}
