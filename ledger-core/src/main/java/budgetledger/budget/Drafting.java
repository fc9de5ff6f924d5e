package budgetledger.budget;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

import budgetledger.budget.BudgetCommand.DraftAdjustment;
import budgetledger.budget.BudgetEvent.AdjustmentDrafted;
import budgetledger.budget.BudgetState.Opened;
import org.jspecify.annotations.Nullable;

/// Writing down an adjustment. It is checked against the balances of the day, so that a clerk learns at once
/// what could not be approved; approval checks again.
final class Drafting {
    private Drafting() {}

    static Decision decide(DraftAdjustment command, Opened state) {
        Refusal refusal = FirstRefusal.of(
                () -> state.adjustments().get(command.adjustment()) == null ? null
                        : new Refusal.AdjustmentExists(command.adjustment()),
                () -> FirstRefusal.outsideYear(command.act(), command.budget()),
                () -> FirstRefusal.nothing(command.lines(), command.breakdowns()),
                () -> LineChecks.count(command.lines(), command.breakdowns()));
        if (refusal != null) {
            return Decision.refuse(refusal);
        }
        List<LineAmount> lines = new ArrayList<>();
        List<Refusal> unclear = new ArrayList<>();
        for (LineAmount asked : command.lines()) {
            switch (LineResolution.resolve(asked.line(), state)) {
                case LineResolution.Found(LineKey line) -> lines.add(new LineAmount(line, asked.amount()));
                case LineResolution.Unclear(Refusal why) -> unclear.add(why);
            }
        }
        if (!unclear.isEmpty()) {
            return Decision.refuse(Collections.min(unclear, Comparator.comparing(Refusal::code)));
        }
        Refusal unmovable = check(command.kind(), lines, command.breakdowns(), state);
        return unmovable == null ? Decision.accept(drafted(command, lines, state)) : Decision.refuse(unmovable);
    }

    /// The checks that an adjustment must pass when it is written down and again when it is approved.
    static @Nullable Refusal check(
            AdjustmentKind kind, List<LineAmount> lines, List<BreakdownAmounts> breakdowns, Opened state) {
        return FirstRefusal.of(
                () -> LineChecks.unique(lines),
                () -> LineChecks.notZero(lines),
                () -> LineChecks.inRange(lines, state),
                () -> BreakdownChanges.inRange(breakdowns, state),
                () -> direction(kind, lines),
                () -> LineChecks.covered(lines, state),
                () -> BreakdownChanges.check(breakdowns, LineChecks.changes(lines, state), state));
    }

    private static @Nullable Refusal direction(AdjustmentKind kind, List<LineAmount> lines) {
        return switch (kind) {
            case SUPPLEMENT -> LineChecks.positive(lines);
            case REDUCTION -> LineChecks.negative(lines);
            case VIREMENT -> LineChecks.balanced(lines);
        };
    }

    private static AdjustmentDrafted drafted(DraftAdjustment command, List<LineAmount> lines, Opened state) {
        String hash = AdjustmentContent.hash(command, lines);
        return new AdjustmentDrafted(command.budget(), command.act(), command.adjustment(),
                new AdjustmentVersion(1, hash), command.kind(), LineChecks.changes(lines, state),
                command.breakdowns());
    }
}
