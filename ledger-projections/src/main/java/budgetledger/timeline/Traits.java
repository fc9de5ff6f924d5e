package budgetledger.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

import budgetledger.access.AccessEvent;
import budgetledger.batch.BatchEvent;
import budgetledger.batch.BatchRecorded;
import budgetledger.budget.BudgetEvent;
import budgetledger.budget.BudgetEvent.AdjustmentApproved;
import budgetledger.budget.BudgetEvent.AdjustmentDrafted;
import budgetledger.budget.BudgetEvent.MeasureAdopted;
import budgetledger.budget.BudgetEvent.OfAdjustment;
import budgetledger.budget.BudgetId;
import budgetledger.budget.LedgerEvent;
import budgetledger.budget.LineKey;
import budgetledger.budget.PersonId;
import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;

/// By what an event can be found: a pure function of the event.
///
/// @param budget the budget it belongs to; null when it belongs to none
/// @param persons everybody it names: who did it and for whom, who made or proposed or endorsed it, whom it is about
/// @param lines lines of its budget that it names
/// @param amount what it adds to lines or takes from them, the larger of both; zero when no figure moves
public record Traits(
        @Nullable BudgetId budget,
        SortedSet<String> persons,
        SortedSet<LineKey> lines,
        @Nullable UUID adjustment,
        @Nullable UUID batch,
        Money amount) {
    private static final int DIGITS_OF_SIZE = 10;

    public static Traits of(LedgerEvent event) {
        SortedSet<String> persons = persons(event);
        if (!(event instanceof BudgetEvent ofBudget)) {
            UUID batch = event instanceof BatchRecorded recorded ? recorded.id().value() : null;
            return new Traits(null, persons, new TreeSet<>(), null, batch, Money.ZERO);
        }
        UUID adjustment = event instanceof OfAdjustment e ? e.adjustment().value() : null;
        UUID batch = event instanceof AdjustmentDrafted e && e.batch() != null ? e.batch().value() : null;
        return new Traits(ofBudget.budget(), persons, new TreeSet<>(Named.lines(ofBudget)), adjustment, batch,
                Named.amount(Named.moves(ofBudget)));
    }

    /// Units of the lines; an empty text stands for the department itself.
    public SortedSet<String> units() {
        SortedSet<String> units = new TreeSet<>();
        lines.forEach(line -> units.add(line.unit() == null ? "" : line.unit().value()));
        return units;
    }

    /// How large an amount is, so coarsely that few values tell all amounts apart: its number of digits in 分, times
    /// ten, and the first of them. Amounts with one digit and zeros lie on the border of two sizes.
    static int size(long fen) {
        int digits = 0;
        long first = 0;
        for (long rest = fen; rest > 0; rest /= DIGITS_OF_SIZE) {
            digits++;
            first = rest;
        }
        return digits * DIGITS_OF_SIZE + (int) first;
    }

    private static SortedSet<String> persons(LedgerEvent event) {
        List<@Nullable PersonId> persons = new ArrayList<>();
        persons.add(event.act().actor());
        persons.add(event.act().onBehalfOf());
        switch (event) {
            case AdjustmentApproved e -> {
                persons.add(e.maker());
                persons.addAll(e.endorsers());
            }
            case MeasureAdopted e -> persons.add(e.proposer());
            case BudgetEvent _, BatchEvent _ -> { }
            case AccessEvent e -> persons.addAll(persons(e));
            default -> throw new IllegalArgumentException("not of the ledger: " + event.getClass().getName());
        }
        SortedSet<String> ids = new TreeSet<>();
        persons.stream().filter(Objects::nonNull).forEach(person -> ids.add(person.value()));
        return ids;
    }

    private static List<PersonId> persons(AccessEvent event) {
        return switch (event) {
            case AccessEvent.AccessFounded e -> List.of(e.person());
            case AccessEvent.GrantProposed e -> List.of(e.person());
            case AccessEvent.GrantApproved e -> List.of(e.person(), e.proposer());
            case AccessEvent.GrantDeclined e -> List.of(e.person());
            case AccessEvent.GrantRevoked e -> List.of(e.person());
            case AccessEvent.DelegationGiven e -> List.of(e.person());
            case AccessEvent.DelegationEnded e -> List.of(e.person());
            case AccessEvent.PolicyAdopted e -> List.of(e.proposer());
            case AccessEvent.PolicyProposed _, AccessEvent.PolicyDeclined _ -> List.of();
        };
    }
}
