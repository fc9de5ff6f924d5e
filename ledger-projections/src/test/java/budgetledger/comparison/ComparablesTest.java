package budgetledger.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;

import budgetledger.Samples;
import budgetledger.balance.Balances;
import budgetledger.balance.Basis;
import budgetledger.balance.BreakdownSum;
import budgetledger.balance.Cut;
import budgetledger.budget.BreakdownAxis;
import budgetledger.budget.BreakdownItem;
import budgetledger.budget.BudgetEvent.MeasureAdopted;
import budgetledger.budget.BudgetId;
import budgetledger.budget.Crosswalk;
import budgetledger.budget.FiscalYear;
import budgetledger.budget.LineKey;
import budgetledger.budget.Measure;
import budgetledger.budget.MeasureId;
import budgetledger.budget.Side;
import budgetledger.classification.FunctionLevel;
import budgetledger.money.Money;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/// Whole answers on a comparable basis, with figures computed by hand. Rules and amounts are written as in
/// [RestatementTest]; a step is `key published base > base > target, published delta = delta + effect`.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ComparablesTest {
    private static final BudgetId BASE = BudgetId.of("own", 2023);
    private static final BudgetId TARGET = BudgetId.of("own", 2025);
    private static final Axis ITEMS = new Axis.ByFunction(FunctionLevel.ITEM);

    private final Map<BudgetId, SortedMap<LineKey, Money>> lines = new HashMap<>();
    private final Map<BudgetId, List<MeasureAdopted>> adopted = new HashMap<>();
    private final List<BreakdownSum> kinds = new ArrayList<>();

    @Test
    void a_code_that_moved_is_no_change() {
        given(BASE, "2010301=100 2010302=50");
        given(TARGET, "2040101=110 2010302=50");
        adopt(TARGET, 2023, "-:-:2010301:- > -:2040101:-*1000000");
        ComparableChange change = compare(ITEMS);
        assertThat(text(change)).isEqualTo("* 150.00 > 150.00 > 160.00, 10.00 = 10.00 + 0.00; "
                + "2010301 100.00 > 0.00 > 0.00, -100.00 = 0.00 + -100.00; "
                + "2010302 50.00 > 50.00 > 50.00, 0.00 = 0.00 + 0.00; "
                + "2040101 0.00 > 100.00 > 110.00, 110.00 = 10.00 + 100.00");
        assertThat(change.change().steps()).allMatch(Step::complete);
        assertThat(change.notRestated()).isEmpty();
        assertThat(change.crosswalks()).extracting(AdoptedCrosswalk::position).containsExactly(1L);
    }

    @Test
    void a_unit_that_came_in_and_one_that_left_change_the_base() {
        given(BASE, "U1|2010301=100 U2|2010301=30");
        given(BudgetId.of("other", 2023), "X1|2010301=20 X2|2010301=999");
        given(TARGET, "U1|2010301=101 U3|2010301=22");
        adopt(TARGET, 2023, "other:X1:-:- > U3:-:-*1000000 ; -:U2:-:- >");
        ComparableChange change = compare(new Axis.ByUnit());
        assertThat(text(change)).isEqualTo("* 130.00 > 120.00 > 123.00, -7.00 = 3.00 + -10.00; "
                + "U1 100.00 > 100.00 > 101.00, 1.00 = 1.00 + 0.00; "
                + "U2 30.00 > 0.00 > 0.00, -30.00 = 0.00 + -30.00; "
                + "U3 0.00 > 20.00 > 22.00, 22.00 = 2.00 + 20.00");
        assertThat(change.budgets()).containsExactly(BudgetId.of("other", 2023), BASE);
    }

    @Test
    void years_are_gone_through_one_by_one_and_other_departments_by_their_own_crosswalks() {
        given(BASE, "2010301=100");
        given(BudgetId.of("other", 2023), "X1|2010301=20");
        given(TARGET, "2040101=60 2040102=40 2050101=20");
        adopt(TARGET, 2024, "-:-:2040101:- > -:2040101:-*600000 + -:2040102:-*400000");
        adopt(TARGET, 2024, "-:-:2040101:- > ; other:-:2050101:- > -:-:-*1000000");
        adopt(BudgetId.of("own", 2024), 2023, "-:-:2010301:- > -:2040101:-*1000000");
        adopt(BudgetId.of("other", 2024), 2023, "-:-:2010301:- > -:2050101:-*1000000");
        ComparableChange change = compare(ITEMS);
        assertThat(text(change)).isEqualTo("* 100.00 > 120.00 > 120.00, 20.00 = 0.00 + 20.00; "
                + "2010301 100.00 > 0.00 > 0.00, -100.00 = 0.00 + -100.00; "
                + "2040101 0.00 > 60.00 > 60.00, 60.00 = 0.00 + 60.00; "
                + "2040102 0.00 > 40.00 > 40.00, 40.00 = 0.00 + 40.00; "
                + "2050101 0.00 > 20.00 > 20.00, 20.00 = 0.00 + 20.00");
        assertThat(change.crosswalks()).extracting(one -> one.budget() + " at " + one.position())
                .containsExactlyInAnyOrder("other/2024 at 4", "own/2024 at 3", "own/2025 at 1", "own/2025 at 2");
    }

    @Test
    void a_crosswalk_from_the_base_itself_leaps_over_the_years_between() {
        given(BASE, "2010301=100");
        given(TARGET, "2040101=100");
        adopt(BudgetId.of("own", 2024), 2023, "-:-:2010301:- > -:2050101:-*1000000");
        adopt(TARGET, 2024, "-:-:2050101:- > -:2060101:-*1000000");
        adopt(TARGET, 2022, "-:-:2010301:- >");
        adopt(TARGET, 2023, "-:-:2010301:- > -:2040101:-*1000000");
        ComparableChange change = compare(ITEMS);
        assertThat(change.change().delta()).isEqualTo(Money.ZERO);
        assertThat(change.crosswalks()).extracting(AdoptedCrosswalk::position).containsExactly(4L);
    }

    @Test
    void what_is_known_by_class_only_is_compared_where_it_must_be_and_named() {
        given(BASE, "201=100 205=7");
        given(TARGET, "2010301=80 2040101=30 205=8");
        adopt(TARGET, 2023, "-:-:20103:- > -:2040101:-*1000000");
        ComparableChange change = compare(new Axis.ByFunction(FunctionLevel.CLASS));
        assertThat(text(change)).isEqualTo("* 107.00 > 107.00 > 118.00, 11.00 = 11.00 + 0.00; "
                + "* 107.00 > 107.00 > 118.00, 11.00 = 11.00 + 0.00");
        assertThat(change.change().gaps()).containsExactly(new Gap(Which.BASE, "*", Money.ofYuan("100")));
        assertThat(change.notRestated()).extracting(one -> one.key() + " " + one.line() + " " + one.amount() + " "
                + one.counted() + " " + one.possible()).containsExactly(
                        "* -|EXPENDITURE|GENERAL|201|-|-|- 100.00 true "
                                + "[-|EXPENDITURE|GENERAL|201|-|-|-, -|EXPENDITURE|GENERAL|2040101|-|-|-]");
        ComparableChange byFund = compare(new Axis.ByFund());
        assertThat(text(byFund)).contains("GENERAL 107.00 > 107.00 > 118.00, 11.00 = 11.00 + 0.00");
        assertThat(byFund.notRestated()).isEmpty();
        assertThat(byFund.change().gaps()).isEmpty();
    }

    @Test
    void what_may_have_left_or_come_in_leaves_its_step_open() {
        given(BASE, "2010301=100 2050101=7");
        given(BudgetId.of("other", 2023), "2050101=20");
        given(TARGET, "2010301=80 2050101=8 2060101=1");
        adopt(TARGET, 2023, "-:U2:201:- > ; other:X1:-:- > U3:-:-*1000000");
        Change change = compare(ITEMS).change();
        assertThat(change.base()).isEqualTo(Money.ofYuan("107"));
        assertThat(change.steps()).filteredOn(step -> !step.complete()).extracting(Step::key)
                .containsExactly("2010301", "2050101");
        assertThat(change.gaps()).containsExactly(new Gap(Which.BASE, "2010301", Money.ofYuan("100")),
                new Gap(Which.BASE, "2050101", Money.ofYuan("20")));
    }

    @Test
    void a_published_base_by_class_keeps_its_steps_coarse_even_when_it_is_restated_finely() {
        given(BASE, "201=100 2010302=5");
        given(TARGET, "2010302=5 2040101=101");
        adopt(TARGET, 2023, "-:-:20103:- > -:-:-*1000000 ; -:-:201:- > -:2040101:-*1000000");
        assertThat(text(compare(ITEMS))).startsWith("* 105.00 > 105.00 > 106.00, 1.00 = 1.00 + 0.00; ");
        adopted.clear();
        adopt(TARGET, 2023, "-:-:201:- > -:2040101:-*1000000");
        ComparableChange change = compare(ITEMS);
        assertThat(text(change)).isEqualTo("* 105.00 > 105.00 > 106.00, 1.00 = 1.00 + 0.00; "
                + "201 105.00 > 0.00 > 5.00, -100.00 = 5.00 + -105.00; "
                + "2040101 0.00 > 105.00 > 101.00, 101.00 = -4.00 + 105.00");
        assertThat(change.change().gaps()).containsExactly(new Gap(Which.BASE, "201", Money.ofYuan("100")));
    }

    @Test
    void kinds_that_a_breakdown_says_stay_known_when_codes_move() {
        given(BASE, "2010301=100");
        given(TARGET, "2040101=100");
        kinds.add(new BreakdownSum(Money.ofYuan("100"), new TreeMap<>(Map.of(BreakdownItem.parse("基本支出"),
                Money.ofYuan("70"), BreakdownItem.parse("项目支出"), Money.ofYuan("30"))), Money.ZERO));
        adopt(TARGET, 2023, "-:-:2010301:- > -:2040101:-*600000 + -:2040102:-*400000");
        assertThat(text(compare(new Axis.ByKind()))).isEqualTo("* 100.00 > 100.00 > 100.00, 0.00 = 0.00 + 0.00; "
                + "BASIC 70.00 > 70.00 > 70.00, 0.00 = 0.00 + 0.00; "
                + "PROJECT 30.00 > 30.00 > 30.00, 0.00 = 0.00 + 0.00");
    }

    @Test
    void both_clocks_hold() {
        given(BASE, "2010301=100");
        given(TARGET, "2040101=100");
        adopt(TARGET, 2023, "-:-:2010301:- > -:2040101:-*1000000");
        assertThat(used(new Cut(1, null))).isEqualTo(1);
        assertThat(used(new Cut(0, null))).isZero();
        assertThat(used(new Cut(1, LocalDate.of(2025, 3, 5)))).isEqualTo(1);
        assertThat(used(new Cut(1, LocalDate.of(2025, 3, 4)))).isZero();
    }

    @Test
    void no_basis_is_comparable_backwards() {
        assertThatIllegalArgumentException().isThrownBy(() -> comparables().compare(TARGET, BASE, Side.EXPENDITURE,
                ITEMS, Basis.ORIGINAL, new Cut(9, null)));
    }

    private int used(Cut cut) {
        ComparableChange change = comparables().compare(BASE, TARGET, Side.EXPENDITURE, ITEMS, Basis.ORIGINAL, cut);
        assertThat(change.change().steps()).hasSize(2);
        return change.crosswalks().size();
    }

    @Test
    void a_figure_read_by_a_later_year_gains_and_loses_by_codes_and_by_departments() {
        given(BASE, "U1|2010301=100 U2|2010301=30 U1|2010302=7");
        given(BudgetId.of("other", 2023), "X1|2010301=20 X2|2010301=999");
        adopt(TARGET, 2023, "other:X1:-:- > U3:-:-*1000000 ; -:U2:-:- > ; "
                + "-:-:2010302:- > -:2010301:-*600000 + -:2040101:-*400000");
        assertThat(figure("2010301")).isEqualTo("reclassified 4.20, reassigned -10.00, open 0.00");
        assertThat(figure("2010302")).isEqualTo("reclassified -7.00, reassigned 0.00, open 0.00");
        assertThat(figure("204")).isEqualTo("reclassified 2.80, reassigned 0.00, open 0.00");
        assertThat(figure("")).isEqualTo("reclassified 0.00, reassigned -10.00, open 0.00");
    }

    @Test
    void a_figure_whose_lines_are_coarser_than_a_rule_is_open_by_what_may_not_belong_to_it() {
        given(BASE, "201=100 205=7");
        adopt(TARGET, 2023, "-:-:20103:- > -:2040101:-*1000000");
        assertThat(figure("201")).isEqualTo("reclassified -100.00, reassigned 0.00, open 100.00");
        assertThat(figure("205")).isEqualTo("reclassified 0.00, reassigned 0.00, open 0.00");
        assertThat(figure("")).isEqualTo("reclassified 0.00, reassigned 0.00, open 0.00");
    }

    private String figure(String function) {
        Predicate<LineKey> scope = line -> line.function() != null && line.function().value().startsWith(function);
        Cut cut = new Cut(99, null);
        RestatedFigure figure =
                comparables().figure(BASE, TARGET, Side.EXPENDITURE, Basis.ORIGINAL, cut, scope);
        RestatedLines restated = comparables().lines(BASE, TARGET, Side.EXPENDITURE, Basis.ORIGINAL, cut, scope);
        assertThat(restated.open()).isEqualTo(figure.open());
        assertThat(restated.crosswalks()).isEqualTo(figure.crosswalks());
        assertThat(restated.budgets()).isEqualTo(figure.budgets());
        Money published = lines.getOrDefault(BASE, new TreeMap<>()).entrySet().stream()
                .filter(line -> scope.test(line.getKey())).map(Map.Entry::getValue).reduce(Money.ZERO, Money::plus);
        assertThat(restated.lines().values().stream().reduce(Money.ZERO, Money::plus))
                .isEqualTo(published.plus(figure.reclassified()).plus(figure.reassigned()));
        return "reclassified " + figure.reclassified() + ", reassigned " + figure.reassigned() + ", open "
                + figure.open();
    }

    private ComparableChange compare(Axis axis) {
        return comparables().compare(BASE, TARGET, Side.EXPENDITURE, axis, Basis.ORIGINAL, new Cut(99, null));
    }

    private Comparables comparables() {
        return new Comparables(new Balances() {
            @Override
            public SortedMap<LineKey, Money> lines(BudgetId budget, Basis basis, Cut cut) {
                return lines.getOrDefault(budget, new TreeMap<>());
            }

            @Override
            public Optional<BreakdownSum> breakdown(BudgetId budget, BreakdownAxis axis, Basis basis, Cut cut) {
                return axis == BreakdownAxis.KIND ? kinds.stream().findFirst() : Optional.empty();
            }
        }, (budget, cut) -> adopted.getOrDefault(budget, List.of()).stream()
                .flatMap(event -> AdoptedCrosswalk.of(event, event.id().value().getLeastSignificantBits(), cut)
                        .stream())
                .toList());
    }

    private void given(BudgetId budget, String amounts) {
        for (String amount : amounts.split(" ")) {
            String[] part = amount.split("[|=]");
            String unit = part.length == 3 ? part[0] : "-";
            lines.computeIfAbsent(budget, unseen -> new TreeMap<>()).put(
                    LineKey.parse(unit + "|EXPENDITURE|GENERAL|" + part[part.length - 2] + "|-|-|-"),
                    Money.ofYuan(part[part.length - 1]));
        }
    }

    /// Positions are given in the order of these calls.
    private void adopt(BudgetId budget, int from, String rules) {
        int position = 1 + adopted.values().stream().mapToInt(List::size).sum();
        adopted.computeIfAbsent(budget, unseen -> new ArrayList<>()).add(new MeasureAdopted(budget,
                Samples.act(Samples.CHECKER, LocalDate.of(budget.year().value(), 3, 5)),
                new MeasureId(new UUID(0, position)), new Measure.AdoptCrosswalk(new Crosswalk(
                        new FiscalYear(from), RestatementTest.rules(rules))), Samples.MAKER));
    }

    private static String text(ComparableChange change) {
        List<String> steps = new ArrayList<>();
        steps.add(text("*", change.whole(), change.change().base(), change.change().target(),
                change.change().delta()));
        for (Step step : change.change().steps()) {
            Published published = change.steps().get(step.path());
            assertThat(published).isNotNull();
            steps.add(text(step.key(), published, step.base(), step.target(), step.delta()));
        }
        return String.join("; ", steps);
    }

    private static String text(String key, Published published, Money base, Money target, Money delta) {
        return key + " " + published.base() + " > " + base + " > " + target + ", " + published.delta() + " = " + delta
                + " + " + published.restatement();
    }
}
