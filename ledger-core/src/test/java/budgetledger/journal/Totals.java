package budgetledger.journal;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

import budgetledger.budget.BreakdownAxis;
import budgetledger.budget.BreakdownBalance;
import budgetledger.budget.BreakdownItem;
import budgetledger.budget.BudgetState;
import budgetledger.budget.LineKey;
import budgetledger.budget.PersistentMap;
import budgetledger.money.Money;

/// Sums by where amounts stand, from postings or from a state: two ways to the same figures.
record Totals(Map<String, Money> sums) {
    Totals() {
        this(new TreeMap<>());
    }

    void add(Entry entry) {
        for (Posting posting : entry.postings()) {
            switch (posting) {
                case Posting.OnLine p -> add("line " + p.line(), p.amount());
                case Posting.OnItem p -> add("item " + p.axis() + " " + p.item(), p.amount());
                case Posting.OnAxis p when p.account() == Account.BREAKDOWN_WHOLE ->
                    add("whole " + p.axis(), p.amount().negate());
                case Posting.OnAxis p -> add("remainder " + p.axis(), p.amount());
                case Posting.OnFund _ -> { }
            }
        }
    }

    static Totals of(BudgetState state) {
        Totals totals = new Totals();
        if (state instanceof BudgetState.Opened opened) {
            for (PersistentMap.Entry<LineKey, Money> line : opened.lines()) {
                totals.add("line " + line.key(), line.value());
            }
            for (PersistentMap.Entry<BreakdownAxis, BreakdownBalance> axis : opened.breakdowns()) {
                totals.add("whole " + axis.key(), axis.value().whole());
                totals.add("remainder " + axis.key(), axis.value().whole());
                for (PersistentMap.Entry<BreakdownItem, Money> item : axis.value().items()) {
                    totals.add("item " + axis.key() + " " + item.key(), item.value());
                    totals.add("remainder " + axis.key(), item.value().negate());
                }
            }
        }
        return totals;
    }

    static Money sum(Entry entry) {
        return entry.postings().stream().map(Posting::amount).reduce(Money.ZERO, Money::plus);
    }

    static Map<String, Money> byFund(Entry entry) {
        Map<String, Money> sums = new HashMap<>(Map.of("", Money.ZERO));
        for (Posting posting : entry.postings()) {
            if (posting instanceof Posting.OnLine p) {
                sums.merge(p.line().side() + " " + p.line().fund(), p.amount(), Money::plus);
            }
        }
        return sums;
    }

    static Money covered(BreakdownAxis axis, BudgetState.Opened state) {
        Money sum = Money.ZERO;
        for (PersistentMap.Entry<LineKey, Money> line : state.lines()) {
            sum = axis.covers(line.key()) ? sum.plus(line.value()) : sum;
        }
        return sum;
    }

    private void add(String where, Money amount) {
        Money sum = sums.getOrDefault(where, Money.ZERO).plus(amount);
        sums.put(where, sum);
    }

    /// Zero amounts are no difference: a published zero is posted and kept, an untouched remainder is not.
    @Override
    public boolean equals(Object other) {
        return other instanceof Totals that && withoutZeros().equals(that.withoutZeros());
    }

    @Override
    public int hashCode() {
        return withoutZeros().hashCode();
    }

    private Map<String, Money> withoutZeros() {
        Map<String, Money> rest = new TreeMap<>(sums);
        rest.values().removeIf(Money::isZero);
        return rest;
    }
}
