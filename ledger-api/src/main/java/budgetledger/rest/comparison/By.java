package budgetledger.rest.comparison;

import java.util.Optional;

import budgetledger.budget.BreakdownAxis;
import budgetledger.classification.EconomicLevel;
import budgetledger.classification.FunctionLevel;
import budgetledger.comparison.Axis;
import org.jspecify.annotations.Nullable;

/// Along what a change is taken apart: parts of the lines, or one of the breakdowns (备查分解).
enum By {
    FUNCTION(null),
    UNIT(null),
    FUND(null),
    KIND(null),
    ECONOMIC(null),
    PERSONNEL(BreakdownAxis.PERSONNEL),
    OPERATING(BreakdownAxis.OPERATING),
    THREE_PUBLIC(BreakdownAxis.THREE_PUBLIC),
    PROCUREMENT(BreakdownAxis.PROCUREMENT),
    PROCUREMENT_ITEM(BreakdownAxis.PROCUREMENT_ITEM);

    private final @Nullable BreakdownAxis breakdown;

    By(@Nullable BreakdownAxis breakdown) {
        this.breakdown = breakdown;
    }

    /// The breakdown compared; empty when lines are.
    Optional<BreakdownAxis> breakdown() {
        return Optional.ofNullable(breakdown);
    }

    /// The breakdown that says what the lines do not.
    BreakdownAxis breakdownOrKind() {
        return breakdown == null ? BreakdownAxis.KIND : breakdown;
    }

    boolean hasLevels() {
        return this == FUNCTION || this == ECONOMIC;
    }

    /// The axis of lines. Only when [#breakdown()] is empty.
    Axis axis(FunctionLevel level) {
        return switch (this) {
            case FUNCTION -> new Axis.ByFunction(level);
            case ECONOMIC -> new Axis.ByEconomic(
                    level == FunctionLevel.CLASS ? EconomicLevel.CLASS : EconomicLevel.SECTION);
            case UNIT -> new Axis.ByUnit();
            case FUND -> new Axis.ByFund();
            case KIND -> new Axis.ByKind();
            case PERSONNEL, OPERATING, THREE_PUBLIC, PROCUREMENT, PROCUREMENT_ITEM ->
                throw new IllegalStateException(this + " is no axis of lines");
        };
    }
}
