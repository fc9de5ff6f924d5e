package budgetledger.moves;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import budgetledger.budget.LineKey;
import budgetledger.figure.FigureScope;
import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;

/// The history of moves of a figure over a range, one page of it or all. A report in which the moves do not lead from
/// each balance to the next, and in the end to the figure at the end of the range, cannot be made.
///
/// @param lines every line that has a balance at either end or moved between
/// @param start what the lines come to where this page begins, as far as that is not their opening balance
/// @param more whether there are pages after this one
public record MovesReport(
        FigureScope scope,
        MoveRange range,
        List<LineMoves> lines,
        SortedMap<LineKey, Money> start,
        List<Move> moves,
        boolean more) {
    public MovesReport {
        lines = List.copyOf(lines);
        moves = List.copyOf(moves);
        SortedMap<LineKey, Money> balances = new TreeMap<>();
        lines.forEach(line -> balances.put(line.line(), line.opening()));
        balances.putAll(start);
        for (Move move : moves) {
            require(move.before().equals(balances.put(move.line(), move.after())), scope, "before " + move);
        }
        for (LineMoves line : lines) {
            require(more || line.closing().equals(balances.get(line.line())), scope, "at the end of " + line);
        }
    }

    private static void require(boolean ties, FigureScope scope, String where) {
        if (!ties) {
            throw new IllegalStateException("the moves of " + scope.text() + " do not lead on " + where);
        }
    }

    public Money opening() {
        return sum(LineMoves::opening);
    }

    public Money change() {
        return sum(LineMoves::change);
    }

    /// The figure at the end of the range.
    public Money closing() {
        return sum(LineMoves::closing);
    }

    /// How many rows all pages have together.
    public long rows() {
        return lines.stream().mapToLong(LineMoves::events).sum();
    }

    /// Where the next page begins; null when there is none.
    public @Nullable MoveKey next() {
        return more ? moves.getLast().key() : null;
    }

    /// The lines that move on this page.
    public List<LineMoves> moved() {
        Set<LineKey> on = moves.stream().map(Move::line).collect(Collectors.toSet());
        return lines.stream().filter(line -> on.contains(line.line())).toList();
    }

    private Money sum(Function<LineMoves, Money> amount) {
        return lines.stream().map(amount).reduce(Money.ZERO, Money::plus);
    }
}
