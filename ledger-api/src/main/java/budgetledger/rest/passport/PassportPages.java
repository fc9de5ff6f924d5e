package budgetledger.rest.passport;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import budgetledger.balance.Cut;
import budgetledger.budget.LineKey;
import budgetledger.figure.EventChain;
import budgetledger.figure.FigureScope;
import budgetledger.figure.LineSum;
import budgetledger.figure.Passport;
import budgetledger.figure.Passports;
import budgetledger.figure.Publications;
import budgetledger.journal.ActKind;
import budgetledger.money.Money;
import budgetledger.rest.passport.PassportView.ActView;
import budgetledger.rest.passport.PassportView.EventsView;
import budgetledger.rest.passport.PassportView.LineActView;
import budgetledger.rest.passport.PassportView.LinePartView;
import budgetledger.rest.passport.PassportView.PublicationView;
import budgetledger.rest.passport.PassportView.ScopeView;
import budgetledger.rest.passport.PassportView.SumsView;
import budgetledger.rest.read.AmountView;
import budgetledger.rest.read.Clocks;
import budgetledger.rest.read.ContributionView;
import budgetledger.rest.read.LineView;
import budgetledger.rest.read.Links;
import budgetledger.rest.read.Names;
import budgetledger.rest.read.Page;
import budgetledger.rest.read.Sight;
import budgetledger.rest.request.Format;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Passports as they are answered, page by page.
@Component
class PassportPages {
    private final Passports passports;
    private final Publications publications;
    private final EventChain events;
    private final Names names;

    PassportPages(Passports passports, Publications publications, EventChain events, Names names) {
        this.passports = passports;
        this.publications = publications;
        this.events = events;
        this.names = names;
    }

    PassportView view(FigureScope scope, Sight sight, Cut cut, Clocks clocks, Page page) {
        Passport passport = passports.seenBy(sight::sees).of(scope, cut, page.after(), page.limit());
        EventsView counted = sight.seesWhole(scope.budget().department())
                ? EventsView.of(events.upTo(scope.budget(), cut.position())) : null;
        return new PassportView(scope.text(), scope(scope), AmountView.of(passport.amount()), acts(passport.sums()),
                page.after() == 0 ? lines(scope, passport.sums()) : null,
                passport.contributions().stream().map(part -> ContributionView.of(part, null)).toList(),
                new SumsView(passport.before(), passport.page(), passport.rest()),
                publications.seenBy(sight::sees).of(scope, cut).stream().map(PublicationView::of).toList(), counted,
                cut.position(), cut.effectiveAt(), clocks.knownAt(), links(passport, page));
    }

    private ScopeView scope(FigureScope scope) {
        return new ScopeView(scope.budget().department().value(), scope.budget().year().value(),
                Format.word(scope.basis()), Format.word(scope.side()), text(scope.unit()), text(scope.fund()),
                scope.function() == null ? null : scope.function().value(),
                names.of(scope.function(), scope.budget().year()),
                scope.economic() == null ? null : scope.economic().value(),
                names.of(scope.economic(), scope.budget().year()), text(scope.kind()));
    }

    private static @Nullable String text(@Nullable Object part) {
        return part == null ? null : part.toString();
    }

    private static List<ActView> acts(List<LineSum> sums) {
        Map<ActKind, Money> acts = new EnumMap<>(ActKind.class);
        sums.forEach(sum -> acts.merge(sum.act(), sum.amount(), Money::plus));
        List<ActView> views = new ArrayList<>();
        acts.forEach((act, amount) -> views.add(ActView.of(act, amount)));
        return views;
    }

    private List<LinePartView> lines(FigureScope scope, List<LineSum> sums) {
        Map<LineKey, List<LineSum>> lines = new TreeMap<>();
        sums.forEach(sum -> lines.computeIfAbsent(sum.line(), _ -> new ArrayList<>()).add(sum));
        List<LinePartView> views = new ArrayList<>();
        lines.forEach((line, parts) -> views.add(new LinePartView(
                LineView.of(line, scope.budget().year(), names),
                parts.stream().map(LineSum::amount).reduce(Money.ZERO, Money::plus),
                parts.stream().map(LineActView::of).toList())));
        return views;
    }

    private static Map<String, String> links(Passport passport, Page page) {
        Links self = link(passport, page).with("after", page.after() == 0 ? null : page.after());
        String next = passport.more() ? link(passport, page)
                .with("after", passport.contributions().getLast().event().position()).toString() : null;
        return Links.of("self", self.toString(), "next", next,
                "first", page.after() == 0 ? null : link(passport, page).toString());
    }

    private static Links link(Passport passport, Page page) {
        return Links.to("/api/v1/figures/{0}/provenance", passport.scope().text())
                .with("effectiveAt", passport.cut().effectiveAt())
                .with("knownAt", passport.cut().position())
                .with("limit", page.limit());
    }
}
