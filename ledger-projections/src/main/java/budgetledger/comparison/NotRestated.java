package budgetledger.comparison;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import budgetledger.budget.DepartmentCode;
import budgetledger.budget.LineKey;
import budgetledger.money.Money;

/// An amount of the base year whose line is known less finely than a rule of a crosswalk asks.
///
/// @param department whose line it was
/// @param counted whether it is in the restated base
/// @param possible the lines on which it may stand; it may stand outside of the department too
/// @param path the deepest path along the axis that all of those share
public record NotRestated(
        DepartmentCode department,
        LineKey line,
        Money amount,
        boolean counted,
        SortedSet<LineKey> possible,
        List<String> path) {
    public NotRestated {
        possible = Collections.unmodifiableSortedSet(new TreeSet<>(possible));
        path = List.copyOf(path);
    }

    public String key() {
        return path.isEmpty() ? Step.UNKNOWN : path.getLast();
    }
}
