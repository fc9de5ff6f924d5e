package budgetledger.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

import budgetledger.budget.BudgetState.Opened;
import budgetledger.classification.FunctionLevel;
import org.jspecify.annotations.Nullable;

/// Finds the line of the budget that a person means. Parts left out fit any value, as long as only one line
/// fits; when none does the line is new, and a new line is complete: 支出 to 项 (预算法实施条例 art. 40) with its
/// kind.
final class LineResolution {
    private LineResolution() {}

    /// The one line meant; or the refusal that says which lines it could be, or what a new line lacks.
    sealed interface Resolved {}

    record Found(LineKey line) implements Resolved {}

    record Unclear(Refusal refusal) implements Resolved {}

    /// @param visible whether the person who asks may know of a line: others are not named to him
    static Resolved resolve(LineKey asked, Opened state, Predicate<LineKey> visible) {
        if (state.lines().get(asked) != null) {
            return new Found(asked);
        }
        List<LineKey> candidates = new ArrayList<>();
        for (PersistentMap.Entry<LineKey, ?> entry : state.lines()) {
            if (fits(asked, entry.key()) && visible.test(entry.key())) {
                candidates.add(entry.key());
            }
        }
        return switch (candidates.size()) {
            case 0 -> isComplete(asked) ? new Found(asked)
                    : new Unclear(new Refusal.LineRefused(RefusalCode.INCOMPLETE_LINE, asked, null));
            case 1 -> new Found(candidates.getFirst());
            default -> new Unclear(new Refusal.AmbiguousLine(asked, candidates));
        };
    }

    private static boolean fits(LineKey asked, LineKey line) {
        return asked.side() == line.side()
                && asked.fund() == line.fund()
                && Objects.equals(asked.function(), line.function())
                && fits(asked.unit(), line.unit())
                && fits(asked.economic(), line.economic())
                && fits(asked.kind(), line.kind())
                && fits(asked.project(), line.project());
    }

    private static boolean fits(@Nullable Object asked, @Nullable Object part) {
        return asked == null || asked.equals(part);
    }

    private static boolean isComplete(LineKey line) {
        return line.side() == Side.INCOME
                || (line.kind() != null && line.function() != null && line.function().level() == FunctionLevel.ITEM);
    }
}
