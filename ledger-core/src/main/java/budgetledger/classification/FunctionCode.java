package budgetledger.classification;

import java.util.Optional;
import java.util.regex.Pattern;

/// A code of the functional classification (支出功能分类科目): what the money is for.
///
/// It has 3 digits (类), 5 (款) or 7 (项), each level a prefix of the next. Whether a code exists, and what it is
/// called, depends on the fiscal year: ask [Classification]. The natural order puts a parent before its children.
///
/// @param value the ASCII digits, without blanks
public record FunctionCode(String value) implements Comparable<FunctionCode> {
    private static final Pattern SHAPE = Pattern.compile("[0-9]{3}(?:[0-9]{2}){0,2}");

    /// Throws IllegalArgumentException, naming the value, when it is not 3, 5 or 7 digits.
    public FunctionCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A function code (支出功能分类科目) has 3, 5 or 7 digits, not \"" + value + "\"");
        }
    }

    /// 类, 款 or 项, by the number of digits.
    public FunctionLevel level() {
        return switch (value.length()) {
            case 3 -> FunctionLevel.CLASS;
            case 5 -> FunctionLevel.SECTION;
            default -> FunctionLevel.ITEM;
        };
    }

    /// This code cut to the given level; itself when it is already as coarse or coarser.
    public FunctionCode at(FunctionLevel level) {
        return value.length() <= level.digits() ? this : new FunctionCode(value.substring(0, level.digits()));
    }

    /// The code one level up; none above 类.
    public Optional<FunctionCode> parent() {
        return level().coarser().map(this::at);
    }

    /// Whether this code is the other one or stands below it.
    public boolean isWithin(FunctionCode other) {
        return value.startsWith(other.value);
    }

    @Override
    public int compareTo(FunctionCode other) {
        return value.compareTo(other.value);
    }
}
