package budgetledger.rest.adjustment;

import java.util.List;

import budgetledger.budget.BudgetId;
import budgetledger.budget.DepartmentCode;
import budgetledger.budget.LineAmount;
import budgetledger.budget.LineChange;
import budgetledger.rest.read.Sight;

/// What of an adjustment a reader sees: its lines on units in sight; breakdowns and the other side of a transfer
/// only where those departments are seen whole.
public final class Seen {
    private Seen() {}

    /// Whether there is anything to see. An adjustment without lines is about the department as a whole.
    public static boolean any(BudgetId budget, List<LineChange> lines, Sight sight) {
        DepartmentCode department = budget.department();
        return sight.seesWhole(department) || lines.stream().anyMatch(line -> sight.sees(budget, line.line()));
    }

    static boolean any(Standing standing, Sight sight) {
        return any(standing.budget(), standing.lines(), sight);
    }

    static Standing of(Standing standing, Sight sight) {
        boolean whole = sight.seesWhole(standing.budget().department());
        List<LineChange> lines = standing.lines().stream()
                .filter(line -> sight.sees(standing.budget(), line.line())).toList();
        List<LineAmount> overdue = standing.overdue().stream()
                .filter(line -> sight.sees(standing.budget(), line.line())).toList();
        return standing.with(lines, whole ? standing.breakdowns() : List.of(), overdue,
                standing.terms().transfer() != null && !sight.seesWhole(standing.terms().transfer().counterpart()
                        .department()));
    }
}
