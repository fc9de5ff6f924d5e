package budgetledger.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

import budgetledger.budget.CrosswalkRule;
import budgetledger.budget.CrosswalkRule.Share;
import budgetledger.budget.DepartmentCode;
import budgetledger.budget.LineKey;
import budgetledger.budget.Side;
import budgetledger.comparison.Placed.Standing;
import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;

/// Reads amounts of a base year by the rules of a crosswalk, pure and exact to the 分. The first rule that fits a
/// line counts; a line of the department that none fits stays; a line of another department comes in only by a rule
/// that names that department. A line that is known less finely than a rule asks is never split by guess: it keeps
/// all the lines on which it may stand.
///
/// @param own the department whose crosswalk it is
record Restatement(List<CrosswalkRule> rules, DepartmentCode own) {
    Restatement {
        rules = List.copyOf(rules);
    }

    /// The departments whose lines may come in.
    SortedSet<DepartmentCode> sources() {
        SortedSet<DepartmentCode> sources = new TreeSet<>();
        for (CrosswalkRule rule : rules) {
            if (rule.old().department() != null && !rule.old().department().equals(own)) {
                sources.add(rule.old().department());
            }
        }
        return sources;
    }

    /// The department's amounts after the rules.
    ///
    /// @param before amounts by the department that had them; those of [#sources()] are needed, and the own ones
    List<Placed> of(SortedMap<DepartmentCode, List<Placed>> before) {
        List<Placed> after = new ArrayList<>();
        before.forEach((whose, amounts) -> {
            if (whose.equals(own) || sources().contains(whose)) {
                amounts.forEach(amount -> place(whose, amount, after));
            }
        });
        return after;
    }

    private void place(DepartmentCode whose, Placed placed, List<Placed> after) {
        SortedSet<LineKey> lines = new TreeSet<>();
        boolean outside = false;
        for (LineKey line : placed.lines()) {
            Reading reading = read(whose, line);
            if (placed.isExact() && reading.surely() != null) {
                split(placed, line, reading.surely().shares(), after);
                return;
            }
            lines.addAll(reading.lines());
            outside |= reading.outside();
        }
        if (!lines.isEmpty()) {
            after.add(new Placed(placed.from(), placed.origin(), placed.amount(), lines,
                    standing(whose, placed.standing(), outside)));
        }
    }

    private Standing standing(DepartmentCode whose, Standing before, boolean outside) {
        if (whose.equals(own)) {
            return before == Standing.INSIDE && outside ? Standing.MAY_HAVE_LEFT : before;
        }
        return before == Standing.INSIDE && !outside ? Standing.INSIDE : Standing.MAY_HAVE_COME;
    }

    /// What the rules make of a line.
    ///
    /// @param surely the rule that fits, when no rule before it may
    /// @param lines all lines on which a part of it may stand
    /// @param outside whether a part of it may stand outside of the department
    private record Reading(@Nullable CrosswalkRule surely, SortedSet<LineKey> lines, boolean outside) {}

    private Reading read(DepartmentCode whose, LineKey line) {
        SortedSet<LineKey> lines = new TreeSet<>();
        boolean outside = false;
        boolean unknown = false;
        for (CrosswalkRule rule : rules) {
            Fit fit = Fit.of(rule.old(), whose, own, line);
            if (fit != Fit.NO) {
                outside |= rule.shares().isEmpty();
                rule.shares().forEach(share -> lines.add(moved(line, share)));
            }
            if (fit == Fit.YES) {
                return new Reading(unknown ? null : rule, lines, outside);
            }
            unknown |= fit == Fit.PARTLY_UNKNOWN;
        }
        if (whose.equals(own)) {
            lines.add(line);
            return new Reading(null, lines, outside);
        }
        return new Reading(null, lines, true);
    }

    private static void split(Placed placed, LineKey line, List<Share> shares, List<Placed> after) {
        List<Money> parts = shares.isEmpty() ? List.of()
                : Split.of(placed.amount(), shares.stream().map(Share::weight).toList());
        for (int i = 0; i < parts.size(); i++) {
            after.add(Placed.on(placed.from(), placed.origin(), parts.get(i), moved(line, shares.get(i))));
        }
    }

    /// Income has no codes that could change.
    private static LineKey moved(LineKey line, Share share) {
        boolean codes = line.side() == Side.EXPENDITURE;
        return new LineKey(share.unit() == null ? line.unit() : share.unit(), line.side(), line.fund(),
                codes && share.function() != null ? share.function() : line.function(),
                codes && share.economic() != null ? share.economic() : line.economic(), line.kind(), line.project());
    }
}
