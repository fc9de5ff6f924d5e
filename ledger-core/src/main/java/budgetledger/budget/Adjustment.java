package budgetledger.budget;

import java.util.List;

/// An adjustment (调整单) as the budget's state knows it: what was asked, by whom, and where it stands.
public record Adjustment(
        AdjustmentId id,
        AdjustmentVersion version,
        AdjustmentStatus status,
        AdjustmentKind kind,
        Act act,
        List<LineAmount> lines,
        List<BreakdownAmounts> breakdowns) {
    public Adjustment {
        lines = List.copyOf(lines);
        breakdowns = List.copyOf(breakdowns);
    }

    public PersonId maker() {
        return act.actor();
    }

    Adjustment as(AdjustmentStatus next, AdjustmentVersion at) {
        return new Adjustment(id, at, next, kind, act, lines, breakdowns);
    }
}
