package budgetledger.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import budgetledger.money.Money;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

/// Each case is two sides as `path=yuan` (paths with `/`, `*` for the root) and the whole answer as text: steps
/// `path base>target delta`, with `?` where the step is not complete and then what one side knows of it; gaps with
/// their side.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ComparerTest {
    record Case(String name, int depth, String base, String target, String steps, String gaps) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Case> CASES = List.of(
            new Case("nothing on either side", 2, "", "", "", ""),
            new Case("both complete", 2, "201/01=10 201/02=5 205/01=1", "201/01=12 201/02=3 205/01=1",
                    "201/01 10.00>12.00 2.00; 201/02 5.00>3.00 -2.00; 205/01 1.00>1.00 0.00", ""),
            new Case("a line is new and one is removed", 1, "201=10", "205=4",
                    "201 10.00>0.00 -10.00; 205 0.00>4.00 4.00", ""),
            new Case("all removed", 1, "201=10 205=3", "", "201 10.00>0.00 -10.00; 205 3.00>0.00 -3.00", ""),
            new Case("zero amounts are no steps", 2, "201/01=0 201/02=1", "201/01=0 201/02=1 201=0",
                    "201/02 1.00>1.00 0.00", ""),
            new Case("a zero is a step when the other side has an amount", 1, "201=0", "201=7",
                    "201 0.00>7.00 7.00", ""),
            new Case("negative amounts", 1, "201=-10", "201=-12.5 205=1", "201 -10.00>-12.50 -2.50; 205 0.00>1.00 1.00",
                    ""),
            new Case("the base is coarse", 2, "201=10 205/01=3", "201/01=6 201/02=5 205/01=3",
                    "?201 10.00>11.00 1.00 [TARGET 201/01=6.00, TARGET 201/02=5.00]; 205/01 3.00>3.00 0.00",
                    "BASE 201=10.00"),
            new Case("the target is coarse", 2, "201/01=6 201/02=5", "201=10",
                    "?201 11.00>10.00 -1.00 [BASE 201/01=6.00, BASE 201/02=5.00]", "TARGET 201=10.00"),
            new Case("both coarse at one level", 2, "201=10", "201=12", "?201 10.00>12.00 2.00",
                    "BASE 201=10.00; TARGET 201=12.00"),
            new Case("both coarse at different levels", 3, "201=10", "201/01=4 201/02/03=7",
                    "?201 10.00>11.00 1.00 [TARGET 201/01=4.00, TARGET 201/02/03=7.00]",
                    "BASE 201=10.00; TARGET 201/01=4.00"),
            new Case("coarse at different levels in different branches", 3, "201/01=10 205/01/01=1",
                    "201/01/01=9 205=2",
                    "?201/01 10.00>9.00 -1.00 [TARGET 201/01/01=9.00]; ?205 1.00>2.00 1.00 [BASE 205/01/01=1.00]",
                    "BASE 201/01=10.00; TARGET 205=2.00"),
            new Case("one side knows part of a coarse step", 2, "201=1 201/01=2", "201/01=4",
                    "?201 3.00>4.00 1.00 [BASE 201/01=2.00, TARGET 201/01=4.00]", "BASE 201=1.00"),
            new Case("a coarse zero leaves all as fine as it is", 2, "201=0 201/01=2", "201/01=4",
                    "201/01 2.00>4.00 2.00", ""),
            new Case("the coarse step is gone on the other side", 2, "201=5", "205/01=5",
                    "?201 5.00>0.00 -5.00; 205/01 0.00>5.00 5.00", "BASE 201=5.00"),
            new Case("nothing is known of one side", 2, "*=15", "201/01=6 205/01=11",
                    "?* 15.00>17.00 2.00 [TARGET 201/01=6.00, TARGET 205/01=11.00]", "BASE *=15.00"),
            new Case("a part of one side is not known at all", 1, "*=5 201=10", "201=16",
                    "?* 15.00>16.00 1.00 [BASE 201=10.00, TARGET 201=16.00]", "BASE *=5.00"));

    @ParameterizedTest
    @FieldSource("CASES")
    void takes_a_change_apart(Case given) {
        Amounts base = amounts(given.base);
        Amounts target = amounts(given.target);
        Change change = Comparer.compare(base, target, given.depth);
        assertAll(
                () -> assertThat(change.steps().stream().map(ComparerTest::text).toList())
                        .isEqualTo(list(given.steps)),
                () -> assertThat(change.gaps().stream().map(gap -> gap.side() + " " + gap.key() + "=" + gap.amount())
                        .toList()).isEqualTo(list(given.gaps)),
                () -> assertThat(change).extracting(Change::base, Change::target, Change::delta, Change::residual)
                        .containsExactly(base.total(), target.total(), target.total().minus(base.total()),
                                Money.ZERO));
    }

    @ParameterizedTest
    @CsvSource({"a=1 b=2, b=2 a=1", "a/b=1 c=1, c=1 a/b=1"})
    void the_order_of_the_amounts_does_not_matter(String one, String other) {
        assertThat(Comparer.compare(amounts(one), amounts(other), 2).steps())
                .isEqualTo(Comparer.compare(amounts(other), amounts(one), 2).steps());
    }

    static Amounts amounts(String text) {
        Map<List<String>, Money> byPath = new HashMap<>();
        for (String part : text.isEmpty() ? new String[0] : text.split(" ")) {
            String[] pair = part.split("=");
            byPath.put(pair[0].equals("*") ? List.of() : List.of(pair[0].split("/")), Money.ofYuan(pair[1]));
        }
        return new Amounts(byPath);
    }

    private static String text(Step step) {
        String path = step.path().isEmpty() ? Step.UNKNOWN : String.join("/", step.path());
        List<String> known = new ArrayList<>();
        step.known().forEach(k -> known.add(k.side() + " " + k.key() + "=" + k.amount()));
        assertThat(step.key()).isEqualTo(path.substring(path.lastIndexOf('/') + 1));
        return (step.complete() ? "" : "?") + path + " " + step.base() + ">" + step.target() + " " + step.delta()
                + (known.isEmpty() ? "" : " " + known);
    }

    /// Cases write whole paths for the reader; a gap and a known amount carry the last key alone.
    private static List<String> list(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("; ")).stream()
                .map(part -> part.replaceAll("(BASE|TARGET) (?:[0-9]+/)+([0-9]+)=", "$1 $2=")).toList();
    }
}
