package budgetledger.budget;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;

/// Adds up what makers ask for, per unit and month: the amounts of adjustments handed over or approved.
final class Usage {
    private Usage() {}

    /// The larger of what the lines add and what they take away: the amount of an adjustment for every limit.
    static Money size(List<LineAmount> lines) {
        Money up = Money.ZERO;
        Money down = Money.ZERO;
        for (LineAmount line : lines) {
            if (line.amount().isPositive()) {
                up = up.plus(line.amount());
            } else {
                down = down.minus(line.amount());
            }
        }
        return up.compareTo(down) > 0 ? up : down;
    }

    static PersistentMap<UsageKey, Money> moved(
            PersistentMap<UsageKey, Money> usage, @Nullable Adjustment before, Adjustment after) {
        PersistentMap<UsageKey, Money> moved = usage;
        if (before != null && counts(before)) {
            for (Map.Entry<UsageKey, Money> part : parts(before).entrySet()) {
                moved = moved.with(part.getKey(), moved.getOr(part.getKey(), Money.ZERO).minus(part.getValue()));
            }
        }
        if (counts(after)) {
            for (Map.Entry<UsageKey, Money> part : parts(after).entrySet()) {
                moved = moved.with(part.getKey(), moved.getOr(part.getKey(), Money.ZERO).plus(part.getValue()));
            }
        }
        return moved;
    }

    /// The largest sum, over the units of an adjustment, of what its maker asks for in that month, this included.
    static Money cumulative(Adjustment adjustment, BudgetState.Opened state) {
        Adjustment handedOver = adjustment.as(AdjustmentStatus.SUBMITTED, adjustment.version());
        PersistentMap<UsageKey, Money> usage =
                moved(state.usage(), state.adjustments().get(adjustment.id()), handedOver);
        Money most = size(adjustment.decided());
        for (UsageKey key : parts(adjustment).keySet()) {
            Money sum = usage.getOr(key, Money.ZERO);
            most = sum.compareTo(most) > 0 ? sum : most;
        }
        return most;
    }

    /// Whether the sum is one that the ledger takes; null when so. It is checked whenever something is handed over, so
    /// what was summed before stays far below the range of `long`, and no sum overflows.
    static @Nullable Refusal inRange(Adjustment adjustment, Money cumulative) {
        return cumulative.compareTo(LineChecks.AMOUNT_MAX) <= 0 ? null
                : new Refusal.LineRefused(RefusalCode.AMOUNT_OUT_OF_RANGE, adjustment.decided().getFirst().line(),
                        cumulative);
    }

    private static boolean counts(Adjustment adjustment) {
        return adjustment.status() == AdjustmentStatus.SUBMITTED || adjustment.status() == AdjustmentStatus.APPROVED;
    }

    private static Map<UsageKey, Money> parts(Adjustment adjustment) {
        Map<UsageKey, Money> parts = new HashMap<>();
        Set<@Nullable UnitCode> units = new HashSet<>();
        adjustment.decided().forEach(line -> units.add(line.line().unit()));
        for (UnitCode unit : units) {
            List<LineAmount> its = adjustment.decided().stream()
                    .filter(line -> unit == null ? line.line().unit() == null : unit.equals(line.line().unit()))
                    .toList();
            parts.put(UsageKey.of(adjustment.maker(), unit, adjustment.act().effectiveOn()), size(its));
        }
        return parts;
    }
}
