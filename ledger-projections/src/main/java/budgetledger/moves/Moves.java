package budgetledger.moves;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import javax.sql.DataSource;

import budgetledger.balance.Balances;
import budgetledger.balance.Cut;
import budgetledger.balance.PostingRow;
import budgetledger.budget.BudgetId;
import budgetledger.budget.LineKey;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.figure.FigureScope;
import budgetledger.journal.ActKind;
import budgetledger.journal.Posting;
import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;

/// Makes reports of moves. Balances at both ends are read as figures are, the moves between from the log's own bytes,
/// and the sums of these from the posting table; the report holds each against the others.
public final class Moves {
    /// Rows of a whole report: some tens of megabytes, and what a spreadsheet still opens at once.
    public static final int ROWS_MAX = 50_000;

    private static final int EVENTS_AT_ONCE = 1_000;

    private final MovedLines moved;
    private final Balances balances;
    private final BiPredicate<BudgetId, LineKey> visible;
    private final int rowsMax;

    /// Reports of the lines that a reader may know of.
    ///
    /// @param balances of those lines
    public Moves(DataSource source, Balances balances, BiPredicate<BudgetId, LineKey> visible, int rowsMax) {
        this.moved = new MovedLines(source);
        this.balances = balances;
        this.visible = visible;
        this.rowsMax = rowsMax;
    }

    /// A whole report would have more rows than may be read for one answer.
    public static final class TooManyRows extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final long rows;
        private final int rowsMax;

        TooManyRows(long rows, int rowsMax) {
            super("a report of " + rows + " rows, and " + rowsMax + " are the most");
            this.rows = rows;
            this.rowsMax = rowsMax;
        }

        public long rows() {
            return rows;
        }

        public int rowsMax() {
            return rowsMax;
        }
    }

    /// All of a report.
    ///
    /// @throws TooManyRows when it is too large; nothing is cut off
    public MovesReport all(FigureScope scope, MoveRange range) {
        List<LineMoves> lines = lines(scope, range);
        long rows = lines.stream().mapToLong(LineMoves::events).sum();
        if (rows > rowsMax) {
            throw new TooManyRows(rows, rowsMax);
        }
        SortedMap<LineKey, Money> now = openings(lines);
        List<Move> moves = new ArrayList<>();
        MoveKey last = null;
        List<RecordedEvent> events;
        do {
            events = moved.events(scope, range, last, EVENTS_AT_ONCE);
            for (RecordedEvent event : events) {
                add(moves, event, scope, now);
                last = key(event);
            }
        } while (events.size() == EVENTS_AT_ONCE);
        return new MovesReport(scope, range, lines, new TreeMap<>(), moves, false);
    }

    /// One page: the first events after a place in the report that move something.
    ///
    /// @param after null for the first page
    public MovesReport page(FigureScope scope, MoveRange range, @Nullable MoveKey after, int eventsMax) {
        List<LineMoves> lines = lines(scope, range);
        SortedMap<LineKey, Money> now = openings(lines);
        if (after != null) {
            moved.sums(scope, range, after).forEach((line, sum) -> now.computeIfPresent(line,
                    (_, opening) -> opening.plus(sum.change())));
        }
        SortedMap<LineKey, Money> start = after == null ? new TreeMap<>() : new TreeMap<>(now);
        List<Move> moves = new ArrayList<>();
        int onPage = 0;
        MoveKey last = after;
        List<RecordedEvent> events;
        do { // what a reader may not know of takes no place on the page either
            events = moved.events(scope, range, last, eventsMax + 1);
            for (RecordedEvent event : events) {
                List<Move> made = new ArrayList<>();
                add(made, event, scope, now);
                if (!made.isEmpty() && onPage++ == eventsMax) {
                    return new MovesReport(scope, range, lines, start, moves, true);
                }
                moves.addAll(made);
                last = key(event);
            }
        } while (events.size() > eventsMax);
        return new MovesReport(scope, range, lines, start, moves, false);
    }

    private static MoveKey key(RecordedEvent event) {
        return new MoveKey(event.event().act().effectiveOn(), event.position());
    }

    private static SortedMap<LineKey, Money> openings(List<LineMoves> lines) {
        SortedMap<LineKey, Money> openings = new TreeMap<>();
        lines.forEach(line -> openings.put(line.line(), line.opening()));
        return openings;
    }

    private List<LineMoves> lines(FigureScope scope, MoveRange range) {
        SortedMap<LineKey, Money> opening = figure(scope, range.opening());
        SortedMap<LineKey, Money> closing = figure(scope, range.closing());
        SortedMap<LineKey, MovedLines.Sum> sums = moved.sums(scope, range, null);
        sums.keySet().removeIf(line -> !visible.test(scope.budget(), line));
        TreeSet<LineKey> all = new TreeSet<>(opening.keySet());
        all.addAll(closing.keySet());
        all.addAll(sums.keySet());
        return all.stream().map(line -> {
            MovedLines.Sum sum = sums.getOrDefault(line, new MovedLines.Sum(Money.ZERO, 0));
            return new LineMoves(line, opening.getOrDefault(line, Money.ZERO), sum.change(),
                    closing.getOrDefault(line, Money.ZERO), sum.events());
        }).toList();
    }

    private SortedMap<LineKey, Money> figure(FigureScope scope, Cut cut) {
        SortedMap<LineKey, Money> lines = new TreeMap<>(balances.lines(scope.budget(), scope.basis(), cut));
        lines.keySet().removeIf(line -> !scope.matches(line));
        return lines;
    }

    /// Adds what an event did to each line, once however often it posted there, and moves the balances on.
    private void add(List<Move> moves, RecordedEvent event, FigureScope scope, Map<LineKey, Money> now) {
        SortedMap<LineKey, Money> changes = new TreeMap<>();
        ActKind kind = ActKind.ENACTMENT;
        for (PostingRow row : PostingRow.of(event)) {
            kind = row.act();
            if (scope.basis().takes(kind) && row.posting() instanceof Posting.OnLine(LineKey line, Money amount)
                    && scope.matches(line) && visible.test(scope.budget(), line)) {
                changes.merge(line, amount, Money::plus);
            }
        }
        for (Map.Entry<LineKey, Money> change : changes.entrySet()) {
            Money before = now.getOrDefault(change.getKey(), Money.ZERO);
            Move move = Move.of(event, kind, change.getKey(), before, change.getValue());
            moves.add(move);
            now.put(change.getKey(), move.after());
        }
    }
}
