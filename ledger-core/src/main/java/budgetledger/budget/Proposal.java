package budgetledger.budget;

import java.util.List;

/// What an adjustment asks for: its kind, its lines and breakdowns, and its terms.
public record Proposal(
        AdjustmentKind kind, List<LineAmount> lines, List<BreakdownAmounts> breakdowns, Terms terms) {
    public Proposal {
        lines = List.copyOf(lines);
        breakdowns = List.copyOf(breakdowns);
    }

    public static Proposal of(AdjustmentKind kind, List<LineAmount> lines, List<BreakdownAmounts> breakdowns) {
        return new Proposal(kind, lines, breakdowns, Terms.NONE);
    }

    Proposal withLines(List<LineAmount> others) {
        return new Proposal(kind, others, breakdowns, terms);
    }
}
