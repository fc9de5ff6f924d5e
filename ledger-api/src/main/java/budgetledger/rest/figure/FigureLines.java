package budgetledger.rest.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

import budgetledger.balance.Balances;
import budgetledger.balance.Basis;
import budgetledger.balance.Cut;
import budgetledger.budget.BudgetId;
import budgetledger.budget.LineKey;
import budgetledger.budget.Side;
import budgetledger.figure.FigureScope;
import budgetledger.money.Money;
import budgetledger.rest.figure.FiguresView.FigureLineView;
import budgetledger.rest.figure.FiguresView.LineFigures;
import budgetledger.rest.figure.FiguresView.TotalView;
import budgetledger.rest.read.LineView;
import budgetledger.rest.read.Links;
import budgetledger.rest.read.Names;
import org.jspecify.annotations.Nullable;

/// Both amounts of the lines of a budget at one cut.
final class FigureLines {
    private final AskedLines asked;
    private final Cut cut;
    private final SortedMap<LineKey, Money> original;
    private final SortedMap<LineKey, Money> current;
    private final SortedSet<LineKey> all = new TreeSet<>();

    FigureLines(AskedLines asked, Balances balances, Cut cut) {
        this.asked = asked;
        this.cut = cut;
        this.original = balances.lines(asked.budget(), Basis.ORIGINAL, cut);
        this.current = balances.lines(asked.budget(), Basis.CURRENT, cut);
        this.all.addAll(original.keySet());
        this.all.addAll(current.keySet());
    }

    FiguresView view(Names names) {
        List<LineKey> taken = all.stream().filter(asked::takes).toList();
        List<LineKey> rest = taken.stream().filter(asked::isOnPage).toList();
        List<LineKey> page = rest.stream().limit(asked.limit()).toList();
        String next = rest.size() > page.size()
                ? asked.link(cut.position()).with("after", page.getLast().text()).toString() : null;
        LineKey after = asked.after();
        String self = asked.link(cut.position()).with("after", after == null ? null : after.text()).toString();
        return new FiguresView(asked.budget().department().value(), asked.budget().year().value(), totals(taken),
                page.stream().map(line -> line(line, names)).toList(), cut.position(), cut.effectiveAt(),
                asked.clocks().knownAt(), Links.of("self", self, "next", next));
    }

    private List<TotalView> totals(List<LineKey> lines) {
        List<TotalView> totals = new ArrayList<>();
        for (Side side : Side.values()) {
            List<LineKey> ofSide = lines.stream().filter(line -> line.side() == side).toList();
            if (!ofSide.isEmpty()) {
                totals.add(new TotalView(side.name(), sum(ofSide, original), sum(ofSide, current)));
            }
        }
        return totals;
    }

    private static Money sum(List<LineKey> lines, SortedMap<LineKey, Money> amounts) {
        Money sum = Money.ZERO;
        for (LineKey line : lines) {
            sum = sum.plus(amounts.getOrDefault(line, Money.ZERO));
        }
        return sum;
    }

    private FigureLineView line(LineKey line, Names names) {
        BudgetId budget = asked.budget();
        return new FigureLineView(LineView.of(line, budget.year(), names), original.getOrDefault(line, Money.ZERO),
                current.getOrDefault(line, Money.ZERO),
                new LineFigures(figure(line, Basis.ORIGINAL), figure(line, Basis.CURRENT)));
    }

    /// The id of the figure that is this line and no other.
    private @Nullable String figure(LineKey line, Basis basis) {
        FigureScope scope = new FigureScope(asked.budget(), basis, line.side(), line.unit(), line.fund(),
                line.function(), line.economic(), line.kind());
        return all.stream().filter(scope::matches).limit(2).count() == 1 ? scope.text() : null;
    }
}
