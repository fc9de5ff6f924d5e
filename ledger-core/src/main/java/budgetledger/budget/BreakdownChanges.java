package budgetledger.budget;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import budgetledger.budget.BudgetState.Opened;
import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;

/// Works out how breakdowns move with a command: those it names, and those whose whole is a sum of lines that
/// it moves. In the latter case what nobody broke down goes to the remainder, never to an invented item.
final class BreakdownChanges {
    private BreakdownChanges() {}

    static List<BreakdownChange> of(List<BreakdownAmounts> asked, List<LineChange> lines, Opened state) {
        List<BreakdownChange> changes = new ArrayList<>();
        for (BreakdownAxis axis : BreakdownAxis.values()) {
            BreakdownAmounts amounts = find(asked, axis);
            boolean known = state.breakdowns().get(axis) != null;
            if (amounts == null && !(known && axis.breaksDownLines())) {
                continue;
            }
            BreakdownBalance before = state.breakdown(axis);
            Money whole = axis.breaksDownLines() ? movedWhole(axis, lines, state, known) : ownWhole(amounts);
            BreakdownChange change = new BreakdownChange(axis, before.whole(), whole, items(amounts, before));
            if (!whole.isZero() || !change.items().isEmpty()) {
                changes.add(change);
            }
        }
        return changes;
    }

    /// Amounts and what they leave, as for lines: without this a whole could grow until its sum overflows.
    static @Nullable Refusal inRange(List<BreakdownAmounts> asked, Opened state) {
        for (BreakdownAmounts amounts : asked) {
            BreakdownBalance before = state.breakdown(amounts.axis());
            for (ItemAmount item : amounts.items()) {
                if (LineChecks.isOutOfRange(item.amount(), before.items().getOr(item.item(), Money.ZERO))) {
                    return new Refusal.ItemRefused(RefusalCode.AMOUNT_OUT_OF_RANGE, amounts.axis(), item.item());
                }
            }
            boolean stated = amounts.whole() != null && LineChecks.isOutOfRange(amounts.whole(), Money.ZERO);
            boolean own = !amounts.axis().breaksDownLines();
            if (stated || (own && LineChecks.isOutOfRange(ownWhole(amounts), before.whole()))) {
                return new Refusal.ItemRefused(RefusalCode.AMOUNT_OUT_OF_RANGE, amounts.axis(), null);
            }
        }
        return null;
    }

    /// The first refusal by order of codes, or null.
    static @Nullable Refusal check(List<BreakdownAmounts> asked, List<LineChange> lines, Opened state) {
        List<BreakdownChange> changes = of(asked, lines, state);
        Opened after = BudgetEvolution.moved(state, lines, changes);
        return FirstRefusal.of(() -> duplicate(asked), () -> disagreement(asked, changes, after),
                () -> belowZero(changes));
    }

    private static @Nullable Refusal disagreement(
            List<BreakdownAmounts> asked, List<BreakdownChange> changes, Opened after) {
        for (BreakdownAxis axis : BreakdownAxis.values()) {
            BreakdownAmounts amounts = find(asked, axis);
            if (amounts == null) {
                continue;
            }
            Money computed = wholeChange(axis, changes);
            if (amounts.whole() != null && !amounts.whole().equals(computed)) {
                return new Refusal.BreakdownDisagrees(axis, amounts.whole(), computed);
            }
            Refusal unlikeLines = KindBreakdown.disagreement(axis, after);
            if (unlikeLines != null) {
                return unlikeLines;
            }
        }
        return null;
    }

    /// Zero when the axis does not move: a whole that is stated all the same must not get lost.
    private static Money wholeChange(BreakdownAxis axis, List<BreakdownChange> changes) {
        return changes.stream()
                .filter(change -> change.axis() == axis)
                .map(BreakdownChange::wholeChange)
                .findFirst()
                .orElse(Money.ZERO);
    }

    private static @Nullable Refusal belowZero(List<BreakdownChange> changes) {
        for (BreakdownChange change : changes) {
            if (change.wholeBefore().plus(change.wholeChange()).isNegative()) {
                return new Refusal.BreakdownBelowZero(change.axis(), null, change.wholeBefore(),
                        change.wholeChange());
            }
            for (ItemChange item : change.items()) {
                if (item.before().plus(item.change()).isNegative()) {
                    return new Refusal.BreakdownBelowZero(change.axis(), item.item(), item.before(), item.change());
                }
            }
        }
        return null;
    }

    private static Money movedWhole(BreakdownAxis axis, List<LineChange> lines, Opened state, boolean known) {
        Money whole = Money.ZERO;
        for (LineChange line : lines) {
            whole = axis.covers(line.line()) ? whole.plus(line.decided()) : whole;
        }
        if (!known) {
            for (PersistentMap.Entry<LineKey, Money> line : state.lines()) {
                whole = axis.covers(line.key()) ? whole.plus(line.value()) : whole;
            }
        }
        return whole;
    }

    private static Money ownWhole(@Nullable BreakdownAmounts amounts) {
        if (amounts == null) {
            return Money.ZERO;
        }
        if (amounts.whole() != null) {
            return amounts.whole();
        }
        Money sum = Money.ZERO;
        for (ItemAmount item : amounts.items()) {
            sum = sum.plus(item.amount());
        }
        return sum;
    }

    private static List<ItemChange> items(@Nullable BreakdownAmounts amounts, BreakdownBalance before) {
        return amounts == null ? List.of() : amounts.items().stream()
                .map(item -> new ItemChange(item.item(), before.items().getOr(item.item(), Money.ZERO), item.amount()))
                .toList();
    }

    private static @Nullable Refusal duplicate(List<BreakdownAmounts> asked) {
        Set<BreakdownAxis> axes = EnumSet.noneOf(BreakdownAxis.class);
        for (BreakdownAmounts amounts : asked) {
            if (!axes.add(amounts.axis())) {
                return new Refusal.ItemRefused(RefusalCode.DUPLICATE_BREAKDOWN, amounts.axis(), null);
            }
            Set<BreakdownItem> items = new HashSet<>();
            for (ItemAmount item : amounts.items()) {
                if (!items.add(item.item())) {
                    return new Refusal.ItemRefused(RefusalCode.DUPLICATE_BREAKDOWN, amounts.axis(),
                            item.item());
                }
            }
        }
        return null;
    }

    private static @Nullable BreakdownAmounts find(List<BreakdownAmounts> asked, BreakdownAxis axis) {
        return asked.stream().filter(amounts -> amounts.axis() == axis).findFirst().orElse(null);
    }
}
