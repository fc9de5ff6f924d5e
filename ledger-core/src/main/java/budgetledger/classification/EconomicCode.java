package budgetledger.classification;

import java.util.Optional;
import java.util.regex.Pattern;

/// A code of the departments' economic classification (部门预算支出经济分类科目): what the money buys.
///
/// It has 3 digits (类) or 5 (款), the first a prefix of the second. The government budget's own economic
/// classification (政府预算支出经济分类, 501 and up) is another scheme and has no type here.
/// The natural order puts a parent before its children.
///
/// @param value the ASCII digits, without blanks
public record EconomicCode(String value) implements Comparable<EconomicCode> {
    private static final Pattern SHAPE = Pattern.compile("[0-9]{3}(?:[0-9]{2})?");

    /// Throws IllegalArgumentException, naming the value, when it is not 3 or 5 digits.
    public EconomicCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "An economic code (部门预算支出经济分类科目) has 3 or 5 digits, not \"" + value + "\"");
        }
    }

    /// 类 or 款, by the number of digits.
    public EconomicLevel level() {
        return value.length() == EconomicLevel.CLASS.digits() ? EconomicLevel.CLASS : EconomicLevel.SECTION;
    }

    /// This code cut to the given level; itself when it is already as coarse or coarser.
    public EconomicCode at(EconomicLevel level) {
        return value.length() <= level.digits() ? this : new EconomicCode(value.substring(0, level.digits()));
    }

    /// The code one level up; none above 类.
    public Optional<EconomicCode> parent() {
        return level().coarser().map(this::at);
    }

    /// Whether this code is the other one or stands below it.
    public boolean isWithin(EconomicCode other) {
        return value.startsWith(other.value);
    }

    @Override
    public int compareTo(EconomicCode other) {
        return value.compareTo(other.value);
    }
}
