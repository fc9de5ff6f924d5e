package budgetledger.comparison;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import budgetledger.budget.DepartmentCode;
import budgetledger.budget.LineKey;
import budgetledger.money.Money;

/// An amount of the base year and where it stands when it is read in a later year.
///
/// @param from the department whose line it was
/// @param origin that line
/// @param lines where it stands; several when it is not known how much stands on which of them, because the origin
///     is known less finely than a rule asks
record Placed(DepartmentCode from, LineKey origin, Money amount, SortedSet<LineKey> lines, Standing standing) {
    Placed {
        lines = Collections.unmodifiableSortedSet(new TreeSet<>(lines));
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("an amount that stands nowhere");
        }
    }

    /// Whether the amount is one of the department's.
    enum Standing {
        INSIDE,
        /// It was, and it is not known how much of it has left. It still counts.
        MAY_HAVE_LEFT,
        /// It was not, and it is not known how much of it has come in. It does not count.
        MAY_HAVE_COME
    }

    static Placed published(DepartmentCode from, LineKey line, Money amount) {
        return on(from, line, amount, line);
    }

    static Placed on(DepartmentCode from, LineKey origin, Money amount, LineKey line) {
        return new Placed(from, origin, amount, new TreeSet<>(Set.of(line)), Standing.INSIDE);
    }

    boolean counts() {
        return standing != Standing.MAY_HAVE_COME;
    }

    /// Whether it is known to the 分 where it stands.
    boolean isExact() {
        return standing == Standing.INSIDE && lines.size() == 1;
    }
}
