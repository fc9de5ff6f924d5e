package budgetledger.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import budgetledger.budget.CrosswalkRule;
import budgetledger.money.Money;

/// Splits an amount by weights, to the 分.
final class Split {
    private Split() {}

    /// Parts in the order of the weights that sum to the amount: each is cut to whole 分, and the 分 left over go
    /// to the largest remainders, among equal ones to the first.
    ///
    /// @param weights in parts of a million, one million together
    static List<Money> of(Money amount, List<Integer> weights) {
        if (weights.stream().mapToInt(Integer::intValue).sum() != CrosswalkRule.WHOLE) {
            throw new IllegalArgumentException("weights that do not sum to one: " + weights);
        }
        long quotient = amount.fen() / CrosswalkRule.WHOLE;
        long rest = amount.fen() % CrosswalkRule.WHOLE;
        long[] parts = new long[weights.size()];
        long left = amount.fen();
        for (int i = 0; i < parts.length; i++) {
            parts[i] = quotient * weights.get(i) + rest * weights.get(i) / CrosswalkRule.WHOLE;
            left -= parts[i];
        }
        List<Integer> byRemainder = new ArrayList<>(IntStream.range(0, parts.length).boxed().toList());
        byRemainder.sort(Comparator.comparingLong((Integer i) ->
                Math.abs(rest * weights.get(i) % CrosswalkRule.WHOLE)).reversed());
        for (int i = 0; left != 0; i++) {
            parts[byRemainder.get(i)] += Long.signum(left);
            left -= Long.signum(left);
        }
        return IntStream.range(0, parts.length).mapToObj(i -> Money.ofFen(parts[i])).toList();
    }
}
