package budgetledger.budget;

import java.util.List;

import budgetledger.classification.EconomicCode;
import budgetledger.classification.FunctionCode;
import org.jspecify.annotations.Nullable;

/// One row of a crosswalk: lines that fit `old` are read as the shares say. No share at all means that the lines
/// leave the department.
///
/// @param shares weights sum to one million parts
public record CrosswalkRule(Pattern old, List<Share> shares) {
    /// A weight of one.
    public static final int WHOLE = 1_000_000;

    private static final int SHARES_MAX = 100;

    public CrosswalkRule {
        shares = List.copyOf(shares);
        if (shares.size() > SHARES_MAX) {
            throw new IllegalArgumentException("a rule of a crosswalk has at most " + SHARES_MAX + " shares");
        }
    }

    /// What an old line must have; a part that is null fits any value. A function or economic code fits all codes
    /// below it.
    ///
    /// @param department the department whose line it was; null for the budget's own
    public record Pattern(
            @Nullable DepartmentCode department,
            @Nullable UnitCode unit,
            @Nullable FunctionCode function,
            @Nullable EconomicCode economic) {}

    /// Where a part of the amount is now; a part of the line that is null stays as it was.
    ///
    /// @param weight in parts of a million
    public record Share(
            @Nullable UnitCode unit, @Nullable FunctionCode function, @Nullable EconomicCode economic, int weight) {
        public Share {
            if (weight < 1 || weight > WHOLE) {
                throw new IllegalArgumentException("a weight lies above 0 and is at most 1");
            }
        }
    }

    /// Sum of the weights, in parts of a million.
    public int weightSum() {
        return shares.stream().mapToInt(Share::weight).sum();
    }
}
