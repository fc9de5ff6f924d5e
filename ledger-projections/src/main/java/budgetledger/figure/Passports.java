package budgetledger.figure;

import java.util.List;
import java.util.function.BiPredicate;
import javax.sql.DataSource;

import budgetledger.balance.Cut;
import budgetledger.budget.BudgetId;
import budgetledger.budget.LineKey;
import budgetledger.money.Money;

/// Makes passports. What is read of the sums and of the events is checked against each other on every page.
public final class Passports {
    private final LineSums sums;
    private final Contributions contributions;

    public Passports(DataSource source) {
        this(new LineSums(source), new Contributions(source));
    }

    private Passports(LineSums sums, Contributions contributions) {
        this.sums = sums;
        this.contributions = contributions;
    }

    /// The same, less the lines that a reader may not know of.
    public Passports seenBy(BiPredicate<BudgetId, LineKey> reader) {
        return new Passports(sums.seenBy(reader), contributions.seenBy(reader));
    }

    /// One page: the first `eventsMax` events after a position that contribute.
    public Passport of(FigureScope scope, Cut cut, long after, int eventsMax) {
        List<LineSum> all = sums.of(scope, cut);
        List<Contribution> found = contributions.of(scope, cut, after, eventsMax + 1);
        List<Long> events = found.stream().map(part -> part.event().position()).distinct().toList();
        boolean more = events.size() > eventsMax;
        long last = more ? events.get(eventsMax - 1) : Long.MAX_VALUE;
        List<Contribution> page = found.stream().filter(part -> part.event().position() <= last).toList();
        Money amount = LineSums.total(all);
        Money before = after == 0 ? Money.ZERO
                : sums.amount(scope, new Cut(Math.min(after, cut.position()), cut.effectiveAt()));
        Money told = page.stream().map(Contribution::amount).reduce(Money.ZERO, Money::plus);
        return new Passport(scope, cut, amount, all, page, before, told, amount.minus(before).minus(told), more);
    }
}
