package budgetledger.rest.figure;

import java.util.List;
import java.util.Map;

import budgetledger.balance.Cut;
import budgetledger.balance.PostedBalances;
import budgetledger.budget.LineKey;
import budgetledger.figure.Contribution;
import budgetledger.figure.Contributions;
import budgetledger.figure.FigureScope;
import budgetledger.money.Money;
import budgetledger.rest.read.Clocks;
import budgetledger.rest.read.ContributionView;
import budgetledger.rest.read.Links;
import budgetledger.rest.read.Page;
import budgetledger.rest.read.Sight;
import budgetledger.rest.request.Format;
import org.springframework.stereotype.Component;

/// One figure, page by page. A page ends between events, never within one.
@Component
class FigurePages {
    private final PostedBalances balances;
    private final Contributions contributions;

    FigurePages(PostedBalances balances, Contributions contributions) {
        this.balances = balances;
        this.contributions = contributions;
    }

    FigureView view(FigureScope scope, Sight sight, Cut cut, Clocks clocks, Page page) {
        List<Contribution> found = sight.of(contributions).of(scope, cut, page.after(), page.limit() + 1);
        List<Long> events = found.stream().map(part -> part.event().position()).distinct().toList();
        boolean more = events.size() > page.limit();
        long last = more ? events.get(page.limit() - 1) : Long.MAX_VALUE;
        List<Contribution> shown = found.stream().filter(part -> part.event().position() <= last).toList();
        Money sum = shown.stream().map(Contribution::amount).reduce(Money.ZERO, Money::plus);
        Links self = link(scope, cut, page).with("after", page.after() == 0 ? null : page.after());
        return new FigureView(scope.text(), scope.budget().department().value(), scope.budget().year().value(),
                Format.word(scope.basis()), Format.word(scope.side()), amount(scope, sight, cut),
                shown.stream().map(part -> ContributionView.of(part, null)).toList(), sum, cut.position(),
                cut.effectiveAt(), clocks.knownAt(), Links.of("self", self.toString(),
                        "next", more ? link(scope, cut, page).with("after", last).toString() : null));
    }

    private Money amount(FigureScope scope, Sight sight, Cut cut) {
        Money amount = Money.ZERO;
        for (Map.Entry<LineKey, Money> line :
                sight.of(balances).lines(scope.budget(), scope.basis(), cut).entrySet()) {
            amount = scope.matches(line.getKey()) ? amount.plus(line.getValue()) : amount;
        }
        return amount;
    }

    private static Links link(FigureScope scope, Cut cut, Page page) {
        return Links.to("/api/v1/figures/{0}", scope.text())
                .with("effectiveAt", cut.effectiveAt())
                .with("knownAt", cut.position())
                .with("limit", page.limit());
    }
}
