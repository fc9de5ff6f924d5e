package budgetledger.balance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import budgetledger.budget.BreakdownAxis;
import budgetledger.budget.BreakdownChange;
import budgetledger.budget.BreakdownItem;
import budgetledger.budget.BudgetEvent;
import budgetledger.budget.BudgetEvent.AdjustmentApproved;
import budgetledger.budget.BudgetEvent.BudgetEnacted;
import budgetledger.budget.BudgetEvent.TransferReceived;
import budgetledger.budget.BudgetEvent.TransferReturned;
import budgetledger.budget.BudgetId;
import budgetledger.budget.EntryRef;
import budgetledger.budget.ItemChange;
import budgetledger.budget.LineChange;
import budgetledger.budget.LineKey;
import budgetledger.money.Money;

/// The plainest way to a balance: go through the events and add up. It knows nothing of postings, accounts or
/// tables. The event at index 0 has position 1.
public final class ModelBalances implements Balances {
    private final List<BudgetEvent> events;

    public ModelBalances(List<? extends BudgetEvent> events) {
        this.events = List.copyOf(events);
    }

    @Override
    public SortedMap<LineKey, Money> lines(BudgetId budget, Basis basis, Cut cut) {
        SortedMap<LineKey, Money> lines = new TreeMap<>();
        for (BudgetEvent event : counted(budget, basis, cut)) {
            for (LineChange change : lines(event)) {
                lines.merge(change.line(), change.decided(), Money::plus);
            }
        }
        return lines;
    }

    @Override
    public Optional<BreakdownSum> breakdown(BudgetId budget, BreakdownAxis axis, Basis basis, Cut cut) {
        SortedMap<BreakdownItem, Money> items = new TreeMap<>();
        Money whole = Money.ZERO;
        Money sum = Money.ZERO;
        boolean known = false;
        for (BudgetEvent event : counted(budget, basis, cut)) {
            for (BreakdownChange change : breakdowns(event)) {
                if (change.axis() == axis) {
                    known = true;
                    whole = whole.plus(change.wholeChange());
                    for (ItemChange item : change.items()) {
                        items.merge(item.item(), item.change(), Money::plus);
                        sum = sum.plus(item.change());
                    }
                }
            }
        }
        return known ? Optional.of(new BreakdownSum(whole, items, whole.minus(sum))) : Optional.empty();
    }

    private List<BudgetEvent> counted(BudgetId budget, Basis basis, Cut cut) {
        List<BudgetEvent> counted = new ArrayList<>();
        for (int index = 0; index < events.size() && index < cut.position(); index++) {
            BudgetEvent event = events.get(index);
            boolean inTime = cut.effectiveAt() == null
                    || event.act().effectiveOn().toEpochDay() <= cut.effectiveAt().toEpochDay();
            boolean enactment = event instanceof BudgetEnacted || (event instanceof AdjustmentApproved approved
                    && approved.terms().subject() instanceof EntryRef.OfEnactment);
            if (event.budget().equals(budget) && inTime && (enactment || basis == Basis.CURRENT)) {
                counted.add(event);
            }
        }
        return counted;
    }

    private static List<LineChange> lines(BudgetEvent event) {
        return switch (event) {
            case BudgetEnacted enacted -> enacted.lines();
            case AdjustmentApproved approved -> approved.lines();
            case TransferReceived received -> received.lines();
            case TransferReturned returned -> returned.lines();
            default -> List.of();
        };
    }

    private static List<BreakdownChange> breakdowns(BudgetEvent event) {
        return switch (event) {
            case BudgetEnacted enacted -> enacted.breakdowns();
            case AdjustmentApproved approved -> approved.breakdowns();
            case TransferReceived received -> received.breakdowns();
            case TransferReturned returned -> returned.breakdowns();
            default -> List.of();
        };
    }
}
