package budgetledger.cli;

import java.util.List;

import budgetledger.money.DisplayUnit;
import budgetledger.money.Money;

/// How the amounts of one report are shown: in one unit, with as many decimals as the finest of them needs, two at
/// least. So nothing is rounded, and what is shown adds up.
record Shown(DisplayUnit unit, int decimals) {
    private static final int DECIMALS_MIN = 2;

    static Shown of(DisplayUnit unit, List<Money> amounts) {
        return new Shown(unit, amounts.stream().mapToInt(unit::exactDecimals).reduce(DECIMALS_MIN, Math::max));
    }

    String amount(String yuan) {
        return amount(Money.ofYuan(yuan));
    }

    String amount(Money amount) {
        return unit.format(amount, decimals);
    }

    String change(String yuan) {
        return unit.formatChange(Money.ofYuan(yuan), decimals);
    }

    /// Without the sign, as behind 增加 or 减少.
    String magnitude(Money change) {
        return amount(change.isNegative() ? change.negate() : change);
    }
}
