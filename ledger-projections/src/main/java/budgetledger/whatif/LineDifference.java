package budgetledger.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

import budgetledger.budget.LineKey;
import budgetledger.money.Money;

/// A line that would stand otherwise.
public record LineDifference(LineKey line, Money actual, Money assumed) {
    public Money difference() {
        return assumed.minus(actual);
    }

    /// The lines that differ, in their order.
    static List<LineDifference> between(SortedMap<LineKey, Money> actual, SortedMap<LineKey, Money> assumed) {
        SortedSet<LineKey> lines = new TreeSet<>(actual.keySet());
        lines.addAll(assumed.keySet());
        List<LineDifference> differences = new ArrayList<>();
        for (LineKey line : lines) {
            Money is = actual.getOrDefault(line, Money.ZERO);
            Money wouldBe = assumed.getOrDefault(line, Money.ZERO);
            if (!is.equals(wouldBe)) {
                differences.add(new LineDifference(line, is, wouldBe));
            }
        }
        return List.copyOf(differences);
    }
}
