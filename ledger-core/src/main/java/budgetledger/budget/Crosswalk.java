package budgetledger.budget;

import java.util.List;

/// Maps what lines of an earlier year were called to what they are called in the budget's year, so that a change
/// can be given on a comparable basis (可比口径). Of several rules that fit a line the first one counts; a line that
/// none fits stays as it is.
///
/// @param from the earlier year
public record Crosswalk(FiscalYear from, List<CrosswalkRule> rules) {
    /// A table longer than this belongs into a code list.
    public static final int RULES_MAX = 1_000;

    public Crosswalk {
        rules = List.copyOf(rules);
        if (rules.isEmpty() || rules.size() > RULES_MAX) {
            throw new IllegalArgumentException("a crosswalk has 1 to " + RULES_MAX + " rules");
        }
    }
}
