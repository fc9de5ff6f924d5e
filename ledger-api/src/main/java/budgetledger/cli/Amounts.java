package budgetledger.cli;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import budgetledger.money.Money;

/// Reads amounts as people type them: `100000`, `-5,000.50`, `10万`, `１０．５万元`. Without a unit they are in 元.
final class Amounts {
    private static final Pattern FORM =
            Pattern.compile("([+-]?)(\\d{1,3}(?:,\\d{3})+|\\d{1,16})(\\.\\d{1,10})?(元|万|万元|亿|亿元)?");
    private static final int FEN_DIGITS = 2;
    private static final int WAN_DIGITS = 4;
    private static final int YI_DIGITS = 8;

    private Amounts() {}

    /// Full-width characters become the ASCII ones they look like, and the minus signs of word processors a hyphen.
    static String plain(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).replaceAll("[\u2212\u2010-\u2013]", "-");
    }

    /// @throws IllegalArgumentException when the text is no amount, or one with parts of a 分
    static Money read(String text) {
        Matcher matcher = FORM.matcher(plain(text).replace(" ", ""));
        if (!matcher.matches()) {
            throw new IllegalArgumentException(text);
        }
        String decimals = matcher.group(3) == null ? "" : matcher.group(3);
        BigDecimal number = new BigDecimal(matcher.group(2).replace(",", "") + decimals);
        try {
            long fen = number.movePointRight(FEN_DIGITS + zeros(matcher.group(4))).longValueExact();
            return Money.ofFen(matcher.group(1).equals("-") ? -fen : fen);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static int zeros(String unit) {
        return switch (unit) {
            case null -> 0;
            case "万", "万元" -> WAN_DIGITS;
            case "亿", "亿元" -> YI_DIGITS;
            default -> 0;
        };
    }
}
