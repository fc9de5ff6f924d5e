package budgetledger.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/// A unit in which an amount is shown to people. Showing rounds half up to the declared decimals, as
/// published budgets do; the amount itself is never rounded.
public enum DisplayUnit {
    YUAN("元", 2),
    WAN("万元", 6),
    YI("亿元", 10);

    private final String chinese;
    private final int fenDigits;

    DisplayUnit(String chinese, int fenDigits) {
        this.chinese = chinese;
        this.fenDigits = fenDigits;
    }

    public String chinese() {
        return chinese;
    }

    /// The amount in this unit with grouped thousands and exactly `decimals` decimals: `4,360.40`.
    public String format(Money amount, int decimals) {
        return pattern(decimals, "").format(in(amount, decimals));
    }

    /// The same with an explicit sign, as a change is written: `+237.30`, `-1.15`, `0.00`. What rounds to zero
    /// has no sign.
    public String formatChange(Money amount, int decimals) {
        BigDecimal shown = in(amount, decimals);
        return pattern(decimals, shown.signum() > 0 ? "+" : "").format(shown);
    }

    /// The fewest decimals that show the amount in this unit without rounding.
    public int exactDecimals(Money amount) {
        return Math.max(0, BigDecimal.valueOf(amount.fen(), fenDigits).stripTrailingZeros().scale());
    }

    private BigDecimal in(Money amount, int decimals) {
        return BigDecimal.valueOf(amount.fen(), fenDigits).setScale(decimals, RoundingMode.HALF_UP);
    }

    private static DecimalFormat pattern(int decimals, String plus) {
        String digits = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
        return new DecimalFormat(plus + digits + ";-" + digits, DecimalFormatSymbols.getInstance(Locale.ROOT));
    }
}
