package budgetledger.budget;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// An entry of the books as the state remembers it, so that it can be corrected or taken back.
///
/// @param kind what moved the figures; null for an enactment
/// @param reversedBy the adjustment that took it back
public record PostedEntry(
        LocalDate effectiveOn,
        @Nullable AdjustmentKind kind,
        List<LineAmount> lines,
        List<BreakdownAmounts> breakdowns,
        @Nullable AdjustmentId reversedBy) {
    public PostedEntry {
        lines = List.copyOf(lines);
        breakdowns = List.copyOf(breakdowns);
    }

    static PostedEntry of(
            LocalDate effectiveOn, @Nullable AdjustmentKind kind, List<LineChange> lines,
            List<BreakdownChange> breakdowns) {
        return new PostedEntry(effectiveOn, kind,
                lines.stream().map(line -> new LineAmount(line.line(), line.decided())).toList(),
                breakdowns.stream().map(PostedEntry::amounts).toList(), null);
    }

    /// Where lines decide how large the whole is, it follows from them again.
    private static BreakdownAmounts amounts(BreakdownChange change) {
        return new BreakdownAmounts(change.axis(), change.axis().breaksDownLines() ? null : change.wholeChange(),
                change.items().stream().map(item -> new ItemAmount(item.item(), item.change())).toList());
    }

    PostedEntry reversedBy(AdjustmentId reversal) {
        return new PostedEntry(effectiveOn, kind, lines, breakdowns, reversal);
    }

    /// Neither a reversal nor a transfer is taken back: the first is answered by a new adjustment, the second by a
    /// transfer the other way.
    boolean isReversible() {
        return kind != AdjustmentKind.REVERSAL && (kind == null || !kind.isTransfer());
    }

    List<LineAmount> oppositeLines() {
        return lines.stream().filter(line -> !line.amount().isZero())
                .map(line -> new LineAmount(line.line(), line.amount().negate())).toList();
    }

    List<BreakdownAmounts> oppositeBreakdowns() {
        return breakdowns.stream()
                .filter(b -> !b.items().isEmpty() || (b.whole() != null && !b.whole().isZero()))
                .map(b -> new BreakdownAmounts(b.axis(), b.whole() == null ? null : b.whole().negate(),
                        b.items().stream().map(i -> new ItemAmount(i.item(), i.amount().negate())).toList()))
                .toList();
    }
}
