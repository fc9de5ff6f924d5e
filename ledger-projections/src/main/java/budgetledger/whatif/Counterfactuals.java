package budgetledger.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;

import budgetledger.balance.Cut;
import budgetledger.balance.FoldedBalances;
import budgetledger.budget.BudgetId;
import budgetledger.budget.LineKey;
import budgetledger.comparison.Comparables;
import budgetledger.comparison.FoldedCrosswalks;
import budgetledger.comparison.RestatedLines;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.figure.FigureScope;
import budgetledger.money.Money;

/// Answers what a figure would be. Everything is folded from the log by the one fold that balances are folded by;
/// only the postings of the events that an assumption is about are others. Nothing is written, nothing is kept.
public final class Counterfactuals {
    private final FoldedBalances log;
    private final BiPredicate<BudgetId, LineKey> visible;

    public Counterfactuals(FoldedBalances log) {
        this(log, (_, _) -> true);
    }

    private Counterfactuals(FoldedBalances log, BiPredicate<BudgetId, LineKey> visible) {
        this.log = log;
        this.visible = visible;
    }

    /// The same, less the lines that a reader may not know of.
    public Counterfactuals seenBy(BiPredicate<BudgetId, LineKey> reader) {
        return new Counterfactuals(log, reader);
    }

    /// The figure as it is and as it would be.
    ///
    /// @param assumptions about events of the figure's budget within the cut
    /// @throws FoldedBalances.TooManyEvents when a budget has more than are folded for one answer
    public Counterfactual of(FigureScope scope, Cut cut, List<Assumption> assumptions) {
        List<RecordedEvent> events = log.events(scope.budget()).stream()
                .filter(event -> event.position() <= cut.position()).toList();
        AssumedPostings postings = AssumedPostings.of(events, assumptions);
        SortedMap<LineKey, Money> actual = lines(log, scope, cut);
        RestatedLines restated = assumed(log.reading(postings), scope, cut, assumptions);
        SortedMap<LineKey, Money> assumed = restated.lines();
        return new Counterfactual(scope, cut, assumptions, sum(actual), sum(assumed),
                LineDifference.between(actual, assumed), dependents(scope, cut, events, postings, assumptions),
                restated.open(), restated.budgets());
    }

    private SortedMap<LineKey, Money> lines(FoldedBalances balances, FigureScope scope, Cut cut) {
        SortedMap<LineKey, Money> lines = new TreeMap<>(balances.lines(scope.budget(), scope.basis(), cut));
        lines.keySet().removeIf(line -> !scope.matches(line) || !visible.test(scope.budget(), line));
        return lines;
    }

    private RestatedLines assumed(FoldedBalances balances, FigureScope scope, Cut cut, List<Assumption> assumptions) {
        for (Assumption assumption : assumptions) {
            if (assumption instanceof Assumption.CodesOf(var year)) {
                return new Comparables(balances, new FoldedCrosswalks(log)).lines(scope.budget(),
                        new BudgetId(scope.budget().department(), year), scope.side(), scope.basis(), cut,
                        scope::matches);
            }
        }
        return new RestatedLines(lines(balances, scope, cut), Money.ZERO, List.of(), List.of(scope.budget()));
    }

    private List<Dependent> dependents(FigureScope scope, Cut cut, List<RecordedEvent> events,
            AssumedPostings postings, List<Assumption> assumptions) {
        List<Dependent> all = new ArrayList<>(
                Dependents.among(events, postings, line -> visible.test(scope.budget(), line)));
        OtherHalves others = new OtherHalves(log, cut.position(), visible);
        for (Assumption assumption : assumptions) {
            switch (assumption) {
                case Assumption.Without(RecordedEvent event) -> all.addAll(others.of(event.budgetEvent()));
                case Assumption.Moved(RecordedEvent event, _) -> all.addAll(others.of(event.budgetEvent()));
                case Assumption.CodesOf _ -> { }
            }
        }
        all.sort(Comparator.comparingLong(dependent -> dependent.event().position()));
        return all;
    }

    private static Money sum(SortedMap<LineKey, Money> lines) {
        return lines.values().stream().reduce(Money.ZERO, Money::plus);
    }
}
