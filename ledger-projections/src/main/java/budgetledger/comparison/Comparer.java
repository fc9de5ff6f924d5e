package budgetledger.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import budgetledger.money.Money;

/// Takes a change apart, pure. Where one side is known only coarsely, both sides are compared there, at the finest
/// level they share, and the gap is named; nothing is ever split by guess.
public final class Comparer {
    /// Keys are joined by a character that no key can hold: two paths never compare as equal.
    private static final Comparator<List<String>> BY_PATH = Comparator.comparing(path -> String.join("\0", path));

    private Comparer() {}

    public static Change compare(Amounts base, Amounts target, int depth) {
        return compare(base, target, depth, base);
    }

    /// @param published the base as it was before it was restated: what is known of it only coarsely is not taken
    ///     apart either, so that each step can say what was published
    static Change compare(Amounts base, Amounts target, int depth, Amounts published) {
        Map<List<String>, Money> ofBase = coarse(published, depth);
        ofBase.putAll(coarse(base, depth));
        Map<List<String>, Money> ofTarget = coarse(target, depth);
        List<Gap> gaps = new ArrayList<>();
        ofBase.forEach((path, amount) -> gaps.add(gap(Which.BASE, path, amount)));
        ofTarget.forEach((path, amount) -> gaps.add(gap(Which.TARGET, path, amount)));
        Set<List<String>> coarse = new HashSet<>(ofBase.keySet());
        coarse.addAll(ofTarget.keySet());
        Map<List<String>, Money> baseSteps = steps(base, coarse);
        Map<List<String>, Money> targetSteps = steps(target, coarse);
        Set<List<String>> paths = new TreeSet<>(BY_PATH);
        paths.addAll(baseSteps.keySet());
        paths.addAll(targetSteps.keySet());
        paths.addAll(steps(published, coarse).keySet());
        Money delta = target.total().minus(base.total());
        Money residual = delta;
        List<Step> steps = new ArrayList<>();
        for (List<String> path : paths) {
            Money from = baseSteps.getOrDefault(path, Money.ZERO);
            Money to = targetSteps.getOrDefault(path, Money.ZERO);
            boolean complete = !coarse.contains(path);
            List<Step.Known> known = complete ? List.of() : known(base, target, path);
            steps.add(new Step(path, from, to, to.minus(from), complete, known));
            residual = residual.minus(to.minus(from));
        }
        return new Change(base.total(), target.total(), delta, steps, gaps, residual);
    }

    /// Amounts by the paths below which nothing is taken apart.
    private static Map<List<String>, Money> coarse(Amounts amounts, int depth) {
        Map<List<String>, Money> coarse = new TreeMap<>(BY_PATH);
        coarse.putAll(amounts.open());
        amounts.byPath().forEach((path, amount) -> {
            if (path.size() < depth && !amount.isZero()) {
                coarse.put(path, amount);
            }
        });
        return coarse;
    }

    private static Gap gap(Which side, List<String> path, Money amount) {
        return new Gap(side, path.isEmpty() ? Step.UNKNOWN : path.getLast(), amount);
    }

    /// Every path is cut at the first key that either side leaves coarse.
    private static Map<List<String>, Money> steps(Amounts amounts, Set<List<String>> coarse) {
        Map<List<String>, Money> steps = new TreeMap<>(BY_PATH);
        amounts.byPath().forEach((path, amount) -> {
            if (!amount.isZero()) {
                steps.merge(cut(path, coarse), amount, Money::plus);
            }
        });
        return steps;
    }

    private static List<String> cut(List<String> path, Set<List<String>> coarse) {
        for (int length = 0; length < path.size(); length++) {
            if (coarse.contains(path.subList(0, length))) {
                return path.subList(0, length);
            }
        }
        return path;
    }

    private static List<Step.Known> known(Amounts base, Amounts target, List<String> above) {
        List<Step.Known> known = new ArrayList<>();
        for (Which side : Which.values()) {
            Map<List<String>, Money> sorted = new TreeMap<>(BY_PATH);
            sorted.putAll((side == Which.BASE ? base : target).byPath());
            sorted.forEach((path, amount) -> {
                boolean below = path.size() > above.size() && path.subList(0, above.size()).equals(above);
                if (below && !amount.isZero()) {
                    known.add(new Step.Known(side, path.getLast(), amount));
                }
            });
        }
        return known;
    }
}
