package budgetledger.money;

import java.util.regex.Pattern;

/// An amount of 人民币 in 分 (1/100 元), signed, exact. All arithmetic is checked: an overflow is an
/// [ArithmeticException], because a wrapped amount would be a silent lie.
///
/// Unit of account: 元 by 预算法实施条例 art. 11; 万元 is only a way to show an amount ([DisplayUnit]).
public record Money(long fen) implements Comparable<Money> {
    public static final Money ZERO = new Money(0);

    private static final Pattern YUAN = Pattern.compile("(-?)(\\d{1,16})(?:\\.(\\d{1,2}))?");

    /// Reads a decimal string in 元, such as `-100000.00`: a sign, at most 16 digits, at most two decimals.
    ///
    /// @throws IllegalArgumentException when the text is anything else; the text is named in the message
    public static Money ofYuan(String text) {
        var matcher = YUAN.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not an amount in yuan with at most two decimals: " + text);
        }
        String decimals = matcher.group(3) == null ? "00" : (matcher.group(3) + "0").substring(0, 2);
        long magnitude = Long.parseLong(matcher.group(2) + decimals);
        return new Money(matcher.group(1).isEmpty() ? magnitude : -magnitude);
    }

    public static Money ofFen(long fen) {
        return fen == 0 ? ZERO : new Money(fen);
    }

    public Money plus(Money other) {
        return ofFen(Math.addExact(fen, other.fen));
    }

    public Money minus(Money other) {
        return ofFen(Math.subtractExact(fen, other.fen));
    }

    public Money negate() {
        return ofFen(Math.negateExact(fen));
    }

    public boolean isZero() {
        return fen == 0;
    }

    public boolean isNegative() {
        return fen < 0;
    }

    public boolean isPositive() {
        return fen > 0;
    }

    /// The amount in 元 with two decimals and no grouping, the form of every API: `-100000.00`.
    public String yuan() {
        String digits = Long.toString(fen);
        boolean negative = fen < 0;
        String magnitude = negative ? digits.substring(1) : digits;
        if (magnitude.length() < 3) {
            magnitude = "000".substring(magnitude.length()) + magnitude;
        }
        int point = magnitude.length() - 2;
        return (negative ? "-" : "") + magnitude.substring(0, point) + "." + magnitude.substring(point);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    @Override
    public String toString() {
        return yuan();
    }
}
