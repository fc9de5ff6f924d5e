package budgetledger.bisection;

import java.util.List;

import budgetledger.balance.Cut;
import org.jspecify.annotations.Nullable;

/// Where a check fails in the history of a budget.
///
/// @param first the first stretch in which it failed; null when it never did
/// @param last the last such stretch; the check fails now when it has no end
/// @param runCount how many there are
/// @param runs some of them, in their order
/// @param more whether others come after those
public record Bisection(
        Check check, Cut cut, @Nullable Run first, @Nullable Run last, long runCount, List<Run> runs, boolean more) {
    public Bisection {
        runs = List.copyOf(runs);
    }

    public boolean failsNow() {
        return last != null && last.until() == null;
    }
}
