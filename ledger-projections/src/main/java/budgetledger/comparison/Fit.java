package budgetledger.comparison;

import budgetledger.budget.CrosswalkRule.Pattern;
import budgetledger.budget.DepartmentCode;
import budgetledger.budget.LineKey;
import budgetledger.budget.Side;
import org.jspecify.annotations.Nullable;

/// Whether a line fits the pattern of a rule.
enum Fit {
    NO,
    /// A part of its amount may: the line is known less finely than the pattern asks.
    PARTLY_UNKNOWN,
    YES;

    /// @param whose the department whose line it is
    /// @param own the department whose crosswalk it is
    static Fit of(Pattern pattern, DepartmentCode whose, DepartmentCode own, LineKey line) {
        DepartmentCode wanted = pattern.department() == null ? own : pattern.department();
        return wanted.equals(whose) ? unit(pattern, line).and(function(pattern, line)).and(economic(pattern, line))
                : NO;
    }

    private static Fit unit(Pattern pattern, LineKey line) {
        if (pattern.unit() == null) {
            return YES;
        }
        return line.unit() == null ? PARTLY_UNKNOWN : yes(line.unit().equals(pattern.unit()));
    }

    private static Fit function(Pattern pattern, LineKey line) {
        return pattern.function() == null ? YES
                : code(line, pattern.function().value(), line.function() == null ? null : line.function().value());
    }

    private static Fit economic(Pattern pattern, LineKey line) {
        return pattern.economic() == null ? YES
                : code(line, pattern.economic().value(), line.economic() == null ? null : line.economic().value());
    }

    /// Income has no codes, so that it fits no pattern with one.
    private static Fit code(LineKey line, String wanted, @Nullable String code) {
        if (line.side() == Side.INCOME) {
            return NO;
        }
        if (code == null) {
            return PARTLY_UNKNOWN;
        }
        return code.startsWith(wanted) ? YES : wanted.startsWith(code) ? PARTLY_UNKNOWN : NO;
    }

    private static Fit yes(boolean fits) {
        return fits ? YES : NO;
    }

    private Fit and(Fit other) {
        return compareTo(other) < 0 ? this : other;
    }
}
