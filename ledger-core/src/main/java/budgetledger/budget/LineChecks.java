package budgetledger.budget;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import budgetledger.budget.BudgetState.Opened;
import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;

/// The checks on the lines of a command, each over all lines before the next one starts, so that the first
/// refusal follows [RefusalCode]'s order and not the order of the lines. A check answers null when all is well.
final class LineChecks {
    /// One event stays small enough to be read, sealed and shown whole.
    static final int LINES_MAX = 2_000;

    /// Ten trillion yuan: above any budget there is, and far enough below the range of `long` for any sum of lines.
    static final Money AMOUNT_MAX = Money.ofYuan("10000000000000.00");

    private LineChecks() {}

    static @Nullable Refusal count(List<LineAmount> lines, List<BreakdownAmounts> breakdowns) {
        int rows = lines.size();
        for (BreakdownAmounts breakdown : breakdowns) {
            rows += breakdown.items().size();
        }
        return rows > LINES_MAX ? new Refusal.TooManyLines(rows, LINES_MAX) : null;
    }

    static @Nullable Refusal unique(List<LineAmount> lines) {
        Set<LineKey> seen = new HashSet<>();
        return first(lines, RefusalCode.DUPLICATE_LINE, line -> !seen.add(line.line()));
    }

    static @Nullable Refusal notZero(List<LineAmount> lines) {
        return first(lines, RefusalCode.ZERO_AMOUNT, line -> line.amount().isZero());
    }

    static @Nullable Refusal inRange(List<LineAmount> lines, Opened state) {
        return first(lines, RefusalCode.AMOUNT_OUT_OF_RANGE,
                line -> isOutOfRange(line.amount(), state.balance(line.line())));
    }

    /// Of lines of another budget, whose balances are not known here.
    static @Nullable Refusal inRange(List<LineAmount> lines) {
        return first(lines, RefusalCode.AMOUNT_OUT_OF_RANGE, line -> isOutOfRange(line.amount()));
    }

    /// Whether an amount, or the balance it would leave, is beyond what the ledger takes.
    static boolean isOutOfRange(Money amount, Money balance) {
        return isOutOfRange(amount) || isOutOfRange(balance.plus(amount));
    }

    private static boolean isOutOfRange(Money amount) {
        return amount.compareTo(AMOUNT_MAX) > 0 || amount.compareTo(AMOUNT_MAX.negate()) < 0;
    }

    static @Nullable Refusal positive(List<LineAmount> lines) {
        return first(lines, RefusalCode.WRONG_DIRECTION, line -> line.amount().isNegative());
    }

    static @Nullable Refusal negative(List<LineAmount> lines) {
        return first(lines, RefusalCode.WRONG_DIRECTION, line -> line.amount().isPositive());
    }

    /// A virement never changes the total of a fund source on either side of the budget.
    static @Nullable Refusal balanced(List<LineAmount> lines) {
        for (Side side : Side.values()) {
            Map<FundSource, Money> sums = new EnumMap<>(FundSource.class);
            for (LineAmount line : lines) {
                if (line.line().side() == side) {
                    sums.merge(line.line().fund(), line.amount(), Money::plus);
                }
            }
            for (Map.Entry<FundSource, Money> sum : sums.entrySet()) {
                if (!sum.getValue().isZero()) {
                    return new Refusal.VirementUnbalanced(sum.getKey(), sum.getValue());
                }
            }
        }
        return null;
    }

    static @Nullable Refusal covered(List<LineAmount> lines, Opened state) {
        for (LineAmount line : lines) {
            Money balance = state.balance(line.line());
            if (balance.plus(line.amount()).isNegative()) {
                return new Refusal.InsufficientAppropriation(line.line(), balance, line.amount());
            }
        }
        return null;
    }

    static List<LineChange> changes(List<LineAmount> lines, Opened state) {
        return lines.stream()
                .map(line -> new LineChange(line.line(), state.balance(line.line()), line.amount(), line.amount()))
                .toList();
    }

    private static @Nullable Refusal first(List<LineAmount> lines, RefusalCode code, Predicate<LineAmount> fault) {
        for (LineAmount line : lines) {
            if (fault.test(line)) {
                return new Refusal.LineRefused(code, line.line(), line.amount());
            }
        }
        return null;
    }
}
