package budgetledger.rest.comparison;

import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

import budgetledger.balance.Balances;
import budgetledger.balance.Cut;
import budgetledger.budget.BudgetId;
import budgetledger.budget.LineKey;
import budgetledger.comparison.Change;
import budgetledger.comparison.ComparableChange;
import budgetledger.comparison.Gap;
import budgetledger.comparison.Published;
import budgetledger.comparison.Step;
import budgetledger.comparison.Which;
import budgetledger.figure.Contributions;
import budgetledger.figure.FigureScope;
import budgetledger.money.Money;
import budgetledger.rest.comparison.ComparableView.NotRestatedView;
import budgetledger.rest.comparison.ComparableView.PublishedView;
import budgetledger.rest.comparison.ComparisonView.Amount;
import budgetledger.rest.comparison.ComparisonView.FigureIds;
import budgetledger.rest.comparison.ComparisonView.KnownView;
import budgetledger.rest.comparison.ComparisonView.StepView;
import budgetledger.rest.comparison.ComparisonView.UnknownView;
import budgetledger.rest.problem.Language;
import budgetledger.rest.read.ContributionView;
import budgetledger.rest.read.CrosswalkView;
import budgetledger.rest.read.Links;
import budgetledger.rest.read.Names;
import budgetledger.rest.request.Format;
import org.jspecify.annotations.Nullable;

/// Puts a change into the form in which it is answered.
final class ComparisonAnswer {
    private final Asked asked;
    private final Cut cut;
    private final StepNames names;
    private final Side base;
    private final Side target;

    ComparisonAnswer(Asked asked, Cut cut, Names names, Balances balances, Contributions contributions) {
        this.asked = asked;
        this.cut = cut;
        this.names = new StepNames(asked, names);
        this.base = side(Which.BASE, asked.base(), balances, contributions);
        this.target = side(Which.TARGET, asked.target(), balances, contributions);
    }

    /// @param events null when they were not asked for
    private record Side(StepFigures figures, @Nullable StepEvents events) {
        List<ContributionView> contributions(Step step, @Nullable FigureScope figure) {
            return events == null ? List.of() : events.of(step, figure != null);
        }
    }

    private Side side(Which which, BudgetId budget, Balances balances, Contributions contributions) {
        SortedMap<LineKey, Money> lines = balances.lines(budget, asked.basis(), cut);
        StepFigures figures = new StepFigures(budget, asked.basis(), asked.side(), asked.by(), lines);
        FigureScope whole = FigureScope.whole(budget, asked.basis(), asked.side());
        return new Side(figures, asked.withEvents()
                ? new StepEvents(asked, Format.word(which), whole, contributions, cut) : null);
    }

    ComparisonView of(Change change, Language language) {
        return of(change, null, language);
    }

    ComparisonView of(ComparableChange comparable, Language language) {
        return of(comparable.change(), comparable, language);
    }

    private ComparisonView of(Change change, @Nullable ComparableChange comparable, Language language) {
        List<StepView> steps = change.steps().stream()
                .map(step -> step(step, comparable == null ? null : comparable.steps().get(step.path())))
                .toList();
        if (asked.withEvents()) {
            StepEvents.bound(steps.stream().mapToInt(step -> step.events() == null ? 0 : step.events().size()).sum());
        }
        return new ComparisonView(asked.base().department().value(), Format.word(asked.by()), asked.levelWord(),
                Format.word(asked.basis()), Format.word(asked.side()),
                new Amount(asked.base().year().value(), change.base()),
                new Amount(asked.target().year().value(), change.target()), change.delta(),
                comparable == null ? null : PublishedView.of(comparable.whole(), null),
                comparable == null ? null : comparable.whole().restatement(), steps, change.residual(),
                change.gaps().stream().map(gap -> unknown(gap, comparable, language)).toList(),
                comparable == null ? null : comparable.notRestated().stream().map(NotRestatedView::of).toList(),
                comparable == null ? null : comparable.crosswalks().stream().map(CrosswalkView::of).toList(),
                cut.position(),
                cut.effectiveAt(), asked.clocks().knownAt(),
                Links.of("self", asked.permalink(cut.position())));
    }

    /// The events of the base side are those of what was published: no event ever moved the restated amount.
    private StepView step(Step step, @Nullable Published published) {
        FigureScope from = base.figures().of(step, published == null ? step.base() : published.base());
        FigureScope to = target.figures().of(step, step.target());
        List<ContributionView> events = asked.withEvents()
                ? Stream.concat(base.contributions(step, from).stream(),
                        target.contributions(step, to).stream()).toList()
                : null;
        return new StepView(step.key(), names.of(step.key()), step.base(), step.target(), step.delta(),
                published == null ? null : PublishedView.of(published, id(from)),
                published == null ? null : published.restatement(), step.complete(),
                new FigureIds(published == null || published.restatement().isZero() ? id(from) : null, id(to)),
                step.known().stream()
                        .map(known -> new KnownView(Format.word(known.side()), known.key(), names.of(known.key()),
                                known.amount()))
                        .toList(),
                events);
    }

    private static @Nullable String id(@Nullable FigureScope figure) {
        return figure == null ? null : figure.text();
    }

    private UnknownView unknown(Gap gap, @Nullable ComparableChange comparable, Language language) {
        int year = (gap.side() == Which.BASE ? asked.base() : asked.target()).year().value();
        return new UnknownView(Format.word(gap.side()), year, gap.key(), gap.amount(), asked.levelWord(),
                comparable != null && isNotRestated(gap, comparable) ? names.notRestated(language, year)
                        : names.reason(language, year, gap.key()));
    }

    private static boolean isNotRestated(Gap gap, ComparableChange comparable) {
        return gap.side() == Which.BASE
                && comparable.notRestated().stream().anyMatch(amount -> amount.key().equals(gap.key()));
    }
}
