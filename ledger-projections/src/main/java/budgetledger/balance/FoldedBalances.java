package budgetledger.balance;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

import budgetledger.budget.BreakdownAxis;
import budgetledger.budget.BreakdownItem;
import budgetledger.budget.BudgetId;
import budgetledger.budget.LineKey;
import budgetledger.eventlog.EventLog;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.journal.Account;
import budgetledger.journal.Posting;
import budgetledger.money.Money;

/// Balances folded from the log itself, for the auditor who does not want to trust a projection. Bounded: a budget
/// with more events than one answer may cost is refused, never cut short.
public final class FoldedBalances implements Balances {
    /// About a second of folding.
    public static final int EVENTS_MAX = 200_000;

    private final EventLog log;
    private final int eventsMax;
    private final Function<RecordedEvent, List<PostingRow>> reading;

    public FoldedBalances(EventLog log, int eventsMax) {
        this(log, eventsMax, PostingRow::of);
    }

    private FoldedBalances(EventLog log, int eventsMax, Function<RecordedEvent, List<PostingRow>> reading) {
        this.log = log;
        this.eventsMax = eventsMax;
        this.reading = reading;
    }

    /// The same fold over other postings than those that the events have.
    ///
    /// @param other the postings of an event
    public FoldedBalances reading(Function<RecordedEvent, List<PostingRow>> other) {
        return new FoldedBalances(log, eventsMax, other);
    }

    /// The budget has more events than may be folded for one answer.
    public static final class TooManyEvents extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyEvents(BudgetId budget, long events, int eventsMax) {
            super(budget + " has " + events + " events, more than the " + eventsMax + " folded for one answer");
        }
    }

    @Override
    public SortedMap<LineKey, Money> lines(BudgetId budget, Basis basis, Cut cut) {
        SortedMap<LineKey, Money> lines = new TreeMap<>();
        for (PostingRow row : rows(budget, basis, cut)) {
            if (row.posting() instanceof Posting.OnLine(LineKey line, Money amount)) {
                lines.merge(line, amount, Money::plus);
            }
        }
        return lines;
    }

    @Override
    public Optional<BreakdownSum> breakdown(BudgetId budget, BreakdownAxis axis, Basis basis, Cut cut) {
        SortedMap<BreakdownItem, Money> items = new TreeMap<>();
        Money whole = Money.ZERO;
        Money remainder = Money.ZERO;
        boolean known = false;
        for (PostingRow row : rows(budget, basis, cut)) {
            switch (row.posting()) {
                case Posting.OnItem(var on, var item, var amount) when on == axis -> {
                    items.merge(item, amount, Money::plus);
                    known = true;
                }
                case Posting.OnAxis(var account, var on, var amount) when on == axis -> {
                    whole = account == Account.BREAKDOWN_WHOLE ? whole.minus(amount) : whole;
                    remainder = account == Account.BREAKDOWN_REMAINDER ? remainder.plus(amount) : remainder;
                    known = true;
                }
                case Posting.OnLine _, Posting.OnFund _, Posting.OnItem _, Posting.OnAxis _ -> { }
            }
        }
        return known ? Optional.of(new BreakdownSum(whole, items, remainder)) : Optional.empty();
    }

    /// All events of a budget, as many as may be read for one answer.
    ///
    /// @throws TooManyEvents when there are more
    public List<RecordedEvent> events(BudgetId budget) {
        long events = log.lastSequence(budget.stream()).orElse(-1) + 1;
        if (events > eventsMax) {
            throw new TooManyEvents(budget, events, eventsMax);
        }
        return log.readStream(budget.stream(), 0);
    }

    private List<PostingRow> rows(BudgetId budget, Basis basis, Cut cut) {
        return events(budget).stream()
                .flatMap(event -> reading.apply(event).stream())
                .filter(row -> cut.takes(row.position(), row.effectiveOn()) && basis.takes(row.act()))
                .toList();
    }
}
