package budgetledger.money;

/// Amounts in capital numerals (中文大写), as 《支付结算办法》, annex 1 (正确填写票据和结算凭证的基本规定), has them written:
/// `43604000.00` is 肆仟叁佰陆拾万肆仟元整. A zero between digits is read once, one before 角 is read, and what has no 分
/// ends in 整.
public final class Capitals {
    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] WITHIN_GROUP = {"仟", "佰", "拾", ""};
    private static final int GROUP = 10_000;
    private static final long PAIR = 100_000_000;

    private Capitals() {}

    public static String of(Money amount) {
        // The one amount whose magnitude is no long would not be an amount of any budget.
        long fen = Math.absExact(amount.fen());
        long yuan = fen / 100;
        int jiao = (int) (fen / 10 % 10);
        int rest = (int) (fen % 10);
        StringBuilder text = new StringBuilder(amount.isNegative() ? "负" : "");
        if (yuan > 0 || fen == 0) {
            text.append(yuan == 0 ? "零" : whole(yuan)).append('元');
        }
        if (jiao > 0) {
            text.append(yuan > 0 && yuan % 10 == 0 ? "零" : "").append(DIGITS.charAt(jiao)).append('角');
        }
        if (rest > 0) {
            text.append(jiao == 0 && yuan > 0 ? "零" : "").append(DIGITS.charAt(rest)).append('分');
        }
        return rest == 0 ? text.append('整').toString() : text.toString();
    }

    /// Pairs of groups of four digits are read alike, and 亿 stands after each pair but the last.
    private static String whole(long number) {
        if (number < GROUP) {
            return group((int) number);
        }
        long unit = number < PAIR ? GROUP : PAIR;
        long rest = number % unit;
        String high = whole(number / unit) + (unit == GROUP ? "万" : "亿");
        return rest == 0 ? high : high + (rest < unit / 10 ? "零" : "") + whole(rest);
    }

    private static String group(int number) {
        StringBuilder text = new StringBuilder();
        boolean zero = false;
        for (int i = 0, place = GROUP / 10; i < WITHIN_GROUP.length; i++, place /= 10) {
            int digit = number / place % 10;
            if (digit > 0) {
                text.append(zero && !text.isEmpty() ? "零" : "").append(DIGITS.charAt(digit)).append(WITHIN_GROUP[i]);
            }
            zero = digit == 0;
        }
        return text.toString();
    }
}
