package budgetledger.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

import budgetledger.RandomHistories;
import budgetledger.Samples;
import budgetledger.balance.Balances;
import budgetledger.balance.Basis;
import budgetledger.balance.BreakdownSum;
import budgetledger.balance.Cut;
import budgetledger.budget.BreakdownAxis;
import budgetledger.budget.BudgetId;
import budgetledger.budget.Crosswalk;
import budgetledger.budget.CrosswalkRule;
import budgetledger.budget.CrosswalkRule.Pattern;
import budgetledger.budget.CrosswalkRule.Share;
import budgetledger.budget.DepartmentCode;
import budgetledger.budget.FiscalYear;
import budgetledger.budget.LineKey;
import budgetledger.budget.MeasureId;
import budgetledger.budget.Side;
import budgetledger.budget.UnitCode;
import budgetledger.classification.EconomicLevel;
import budgetledger.classification.FunctionCode;
import budgetledger.classification.FunctionLevel;
import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/// What holds for any lines, coarse ones among them, and any crosswalks.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RestatementPropertiesTest {
    private static final int TRIES = 500;
    private static final List<String> CODES = List.of("201", "20103", "2010301", "2010302", "204", "2040101");
    private static final List<String> UNITS = List.of("-", "U1", "U2");
    private static final DepartmentCode OWN = new DepartmentCode("own");
    private static final DepartmentCode OTHER = new DepartmentCode("other");
    private static final BudgetId BASE = BudgetId.of("own", 2024);
    private static final BudgetId TARGET = BudgetId.of("own", 2025);
    private static final List<Axis> AXES = List.of(new Axis.ByFunction(FunctionLevel.CLASS),
            new Axis.ByFunction(FunctionLevel.ITEM), new Axis.ByUnit(), new Axis.ByFund(), new Axis.ByKind(),
            new Axis.ByEconomic(EconomicLevel.CLASS));

    static List<Long> seeds() {
        return RandomHistories.seeds("restatements", 6);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void parts_sum_to_the_amount_and_none_is_a_whole_fen_away_from_its_weight(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < TRIES; i++) {
            Money amount = Money.ofFen(random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L));
            List<Integer> weights = weights(random, 1 + random.nextInt(9));
            List<Money> parts = Split.of(amount, weights);
            assertThat(sum(parts)).isEqualTo(amount);
            for (int part = 0; part < parts.size(); part++) {
                assertThat(Math.abs(parts.get(part).fen() * CrosswalkRule.WHOLE - amount.fen() * weights.get(part)))
                        .as("part %s of %s by %s", part, amount, weights).isLessThan(CrosswalkRule.WHOLE);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothing_is_lost_when_every_rule_has_shares_and_nothing_comes_unnamed(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < TRIES; i++) {
            List<CrosswalkRule> rules = rules(random, false, null);
            SortedMap<DepartmentCode, List<Placed>> before = new TreeMap<>();
            before.put(OWN, placed(OWN, lines(random)));
            before.put(OTHER, placed(OTHER, lines(random)));
            List<Placed> after = new Restatement(rules, OWN).of(before);
            assertThat(after).allMatch(one -> one.from().equals(OWN) && one.counts());
            assertThat(sum(after.stream().map(Placed::amount).toList()))
                    .isEqualTo(sum(before.get(OWN).stream().map(Placed::amount).toList()));
            assertThat(new Restatement(List.of(), OWN).of(before)).isEqualTo(before.get(OWN));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_was_published_is_the_real_change_and_the_effect_in_every_step(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < TRIES; i++) {
            Map<BudgetId, SortedMap<LineKey, Money>> lines = Map.of(BASE, lines(random), TARGET, lines(random),
                    BudgetId.of("other", 2024), lines(random));
            List<CrosswalkRule> rules = rules(random, true, random.nextBoolean() ? OTHER : null);
            Axis axis = AXES.get(random.nextInt(AXES.size()));
            ComparableChange change = compare(lines, rules, axis);
            Change plain = compare(lines, axis);
            assertThat(change.whole().base()).isEqualTo(plain.base());
            assertThat(change.whole().delta()).isEqualTo(plain.delta());
            assertIdentity(change.whole(), change.change().base(), change.change().delta());
            List<Money> effects = new ArrayList<>();
            List<Money> deltas = new ArrayList<>();
            for (Step step : change.change().steps()) {
                Published published = change.steps().getOrDefault(step.path(), change.whole());
                assertIdentity(published, step.base(), step.delta());
                effects.add(published.restatement());
                deltas.add(published.delta());
            }
            assertThat(sum(effects)).isEqualTo(change.whole().restatement());
            assertThat(sum(deltas)).isEqualTo(change.whole().delta());
            assertThat(change.change().residual()).isEqualTo(Money.ZERO);
            assertThat(compare(lines, List.of(), axis).change()).isEqualTo(plain);
        }
    }

    private static void assertIdentity(Published published, Money base, Money delta) {
        assertThat(published.base().plus(published.restatement())).isEqualTo(base);
        assertThat(delta.plus(published.restatement())).isEqualTo(published.delta());
    }

    private static ComparableChange compare(
            Map<BudgetId, SortedMap<LineKey, Money>> lines, List<CrosswalkRule> rules, Axis axis) {
        Crosswalks crosswalks = (budget, cut) -> rules.isEmpty() || !budget.equals(TARGET) ? List.of()
                : List.of(new AdoptedCrosswalk(budget, MeasureId.parse("00000000-0000-0000-0000-000000000001"), 1,
                        Samples.act(), Samples.MAKER, new Crosswalk(new FiscalYear(2024), rules)));
        return new Comparables(balances(lines), crosswalks).compare(BASE, TARGET, Side.EXPENDITURE, axis,
                Basis.ORIGINAL, new Cut(1, null));
    }

    private static Change compare(Map<BudgetId, SortedMap<LineKey, Money>> lines, Axis axis) {
        return new Comparisons(balances(lines)).compare(BASE, TARGET, Side.EXPENDITURE, axis, Basis.ORIGINAL,
                new Cut(1, null));
    }

    private static Balances balances(Map<BudgetId, SortedMap<LineKey, Money>> lines) {
        return new Balances() {
            @Override
            public SortedMap<LineKey, Money> lines(BudgetId budget, Basis basis, Cut cut) {
                return lines.getOrDefault(budget, new TreeMap<>());
            }

            @Override
            public Optional<BreakdownSum> breakdown(BudgetId budget, BreakdownAxis axis, Basis basis, Cut cut) {
                return Optional.empty();
            }
        };
    }

    private static SortedMap<LineKey, Money> lines(Random random) {
        SortedMap<LineKey, Money> lines = new TreeMap<>();
        for (int count = random.nextInt(8); count > 0; count--) {
            lines.put(LineKey.parse(any(random, UNITS) + "|EXPENDITURE|GENERAL|" + any(random, CODES) + "|"
                    + any(random, List.of("-", "302", "30201")) + "|-|-"),
                    Money.ofFen(random.nextInt(6) == 0 ? 0 : random.nextLong(-1000, 1_000_000)));
        }
        return lines;
    }

    private static List<Placed> placed(DepartmentCode whose, SortedMap<LineKey, Money> lines) {
        return lines.entrySet().stream()
                .map(line -> Placed.published(whose, line.getKey(), line.getValue())).toList();
    }

    private static List<CrosswalkRule> rules(Random random, boolean leaving, @Nullable DepartmentCode other) {
        List<CrosswalkRule> rules = new ArrayList<>();
        for (int count = 1 + random.nextInt(4); count > 0; count--) {
            List<Share> shares = new ArrayList<>();
            int size = leaving ? random.nextInt(4) : 1 + random.nextInt(3);
            for (int weight : size == 0 ? List.<Integer>of() : weights(random, size)) {
                shares.add(new Share(random.nextBoolean() ? new UnitCode("U3") : null,
                        random.nextBoolean() ? new FunctionCode(any(random, CODES)) : null, null, weight));
            }
            String unit = any(random, UNITS);
            rules.add(new CrosswalkRule(new Pattern(random.nextBoolean() ? other : null,
                    unit.equals("-") ? null : new UnitCode(unit),
                    random.nextInt(3) == 0 ? null : new FunctionCode(any(random, CODES)), null), shares));
        }
        return rules;
    }

    private static List<Integer> weights(Random random, int count) {
        List<Integer> weights = new ArrayList<>();
        int left = CrosswalkRule.WHOLE;
        for (int i = 1; i < count; i++) {
            int weight = 1 + random.nextInt(left - (count - i));
            weights.add(weight);
            left -= weight;
        }
        weights.add(left);
        return weights;
    }

    private static String any(Random random, List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.ZERO, Money::plus);
    }
}
