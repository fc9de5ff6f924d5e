package budgetledger.rest.comparison;

import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

import budgetledger.balance.Balances;
import budgetledger.balance.Cut;
import budgetledger.budget.BudgetId;
import budgetledger.budget.LineKey;
import budgetledger.comparison.Change;
import budgetledger.comparison.Gap;
import budgetledger.comparison.Step;
import budgetledger.comparison.Which;
import budgetledger.figure.Contributions;
import budgetledger.figure.FigureScope;
import budgetledger.money.Money;
import budgetledger.rest.comparison.ComparisonView.Amount;
import budgetledger.rest.comparison.ComparisonView.FigureIds;
import budgetledger.rest.comparison.ComparisonView.KnownView;
import budgetledger.rest.comparison.ComparisonView.StepView;
import budgetledger.rest.comparison.ComparisonView.UnknownView;
import budgetledger.rest.problem.Language;
import budgetledger.rest.read.ContributionView;
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
        List<StepView> steps = change.steps().stream().map(this::step).toList();
        if (asked.withEvents()) {
            StepEvents.bound(steps.stream().mapToInt(step -> step.events() == null ? 0 : step.events().size()).sum());
        }
        return new ComparisonView(asked.base().department().value(), Format.word(asked.by()), asked.levelWord(),
                Format.word(asked.basis()), Format.word(asked.side()),
                new Amount(asked.base().year().value(), change.base()),
                new Amount(asked.target().year().value(), change.target()), change.delta(), steps, change.residual(),
                change.gaps().stream().map(gap -> unknown(gap, language)).toList(), cut.position(),
                cut.effectiveAt(), asked.clocks().knownAt(),
                Links.of("self", asked.permalink(cut.position())));
    }

    private StepView step(Step step) {
        FigureScope from = base.figures().of(step, step.base());
        FigureScope to = target.figures().of(step, step.target());
        List<ContributionView> events = asked.withEvents()
                ? Stream.concat(base.contributions(step, from).stream(),
                        target.contributions(step, to).stream()).toList()
                : null;
        return new StepView(step.key(), names.of(step.key()), step.base(), step.target(), step.delta(),
                step.complete(), new FigureIds(from == null ? null : from.text(), to == null ? null : to.text()),
                step.known().stream()
                        .map(known -> new KnownView(Format.word(known.side()), known.key(), names.of(known.key()),
                                known.amount()))
                        .toList(),
                events);
    }

    private UnknownView unknown(Gap gap, Language language) {
        int year = (gap.side() == Which.BASE ? asked.base() : asked.target()).year().value();
        return new UnknownView(Format.word(gap.side()), year, gap.key(), gap.amount(), asked.levelWord(),
                names.reason(language, year, gap.key()));
    }
}
