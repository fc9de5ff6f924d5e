package budgetledger.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import budgetledger.RandomHistories;
import budgetledger.money.Money;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/// What holds for any two sides. Keys hold slashes, because the labels of breakdowns do.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ComparerPropertiesTest {
    private static final int PAIRS = 2_000;
    private static final List<String> KEYS = List.of("1", "2", "1/2", "/", "邮电费");

    static List<Long> seeds() {
        return RandomHistories.seeds("comparisons", 6);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void steps_explain_all_of_the_change_and_nothing_twice(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < PAIRS; i++) {
            int depth = 1 + random.nextInt(3);
            Amounts base = amounts(random, depth);
            Amounts target = amounts(random, depth);
            Change change = Comparer.compare(base, target, depth);
            Money deltas = Money.ZERO;
            Set<List<String>> paths = new HashSet<>();
            for (Step step : change.steps()) {
                deltas = deltas.plus(step.delta());
                assertThat(step.delta()).isEqualTo(step.target().minus(step.base()));
                assertThat(step.base()).as("base of %s", step).isEqualTo(below(base, step.path()));
                assertThat(step.target()).as("target of %s", step).isEqualTo(below(target, step.path()));
                assertThat(step.complete()).as("%s", step).isEqualTo(!isCoarse(base, target, step.path(), depth));
                assertThat(paths.add(step.path())).as("%s only once", step).isTrue();
            }
            assertThat(deltas).isEqualTo(change.delta()).isEqualTo(target.total().minus(base.total()));
            assertThat(change.residual()).isEqualTo(Money.ZERO);
            assertThat(gaps(change)).isEqualTo(gaps(base, target, depth));
            assertThat(change.steps()).as("no step below another").noneMatch(step -> change.steps().stream()
                    .anyMatch(other -> other != step && isBelow(step.path(), other.path())));
        }
    }

    private static Money below(Amounts amounts, List<String> above) {
        return amounts.byPath().entrySet().stream()
                .filter(entry -> isBelow(entry.getKey(), above))
                .map(Map.Entry::getValue)
                .reduce(Money.ZERO, Money::plus);
    }

    private static boolean isBelow(List<String> path, List<String> above) {
        return path.size() >= above.size() && path.subList(0, above.size()).equals(above);
    }

    private static boolean isCoarse(Amounts base, Amounts target, List<String> path, int depth) {
        return path.size() < depth && (!base.byPath().getOrDefault(path, Money.ZERO).isZero()
                || !target.byPath().getOrDefault(path, Money.ZERO).isZero());
    }

    private static Money gaps(Change change) {
        return change.gaps().stream().map(Gap::amount).reduce(Money.ZERO, Money::plus);
    }

    private static Money gaps(Amounts base, Amounts target, int depth) {
        Money sum = Money.ZERO;
        for (Amounts side : List.of(base, target)) {
            for (Map.Entry<List<String>, Money> entry : side.byPath().entrySet()) {
                sum = entry.getKey().size() < depth ? sum.plus(entry.getValue()) : sum;
            }
        }
        return sum;
    }

    private static Amounts amounts(Random random, int depth) {
        Map<List<String>, Money> byPath = new HashMap<>();
        for (int count = random.nextInt(8); count > 0; count--) {
            List<String> path = new ArrayList<>();
            int length = random.nextInt(5) == 0 ? random.nextInt(depth) : depth;
            while (path.size() < length) {
                path.add(KEYS.get(random.nextInt(KEYS.size())));
            }
            byPath.put(List.copyOf(path), Money.ofFen(random.nextInt(6) == 0 ? 0 : random.nextLong(-1000, 100_000)));
        }
        return new Amounts(byPath);
    }
}
