package budgetledger.comparison;

import java.util.ArrayList;
import java.util.List;

import budgetledger.Samples;
import budgetledger.Told;
import budgetledger.balance.Basis;
import budgetledger.balance.Cut;
import budgetledger.balance.ModelBalances;
import budgetledger.budget.AdjustmentKind;
import budgetledger.budget.BreakdownAmounts;
import budgetledger.budget.BreakdownAxis;
import budgetledger.budget.BudgetId;
import budgetledger.budget.ExpenditureKind;
import budgetledger.budget.FundSource;
import budgetledger.budget.LineAmount;
import budgetledger.budget.LineKey;
import budgetledger.budget.Side;
import budgetledger.classification.EconomicLevel;
import budgetledger.classification.FunctionLevel;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/// The change of a department whose base year is known only by 类 and whose target year is known by 项: the figures
/// are those of a published page, the department is made up.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ComparisonsTest {
    private static final BudgetId BASE = BudgetId.of("sample", 2021);
    private static final BudgetId TARGET = BudgetId.of("sample", 2022);
    private static final LineKey INCOME = LineKey.parse("-|INCOME|GENERAL|-|-|-|-");
    private static final Told TOLD = new Told()
            .enacted(BASE, List.of(line("201", "39744700.00"), line("205", "38400.00"), line("208", "917500.00"),
                    line("210", "530400.00"), new LineAmount(INCOME, Samples.yuan("41231000.00"))),
                    kinds("32231000.00"))
            .enacted(TARGET, List.of(line("2010301", "30544100.00"),
                    Samples.amount(LineKey.general("2010302", ExpenditureKind.BASIC), "252800.00"),
                    Samples.amount(LineKey.general("2010302", ExpenditureKind.PROJECT), "9000000.00"),
                    line("2010350", "2327100.00"), line("2050803", "26900.00"), line("2080501", "5100.00"),
                    line("2080505", "638700.00"), line("2080506", "319400.00"), line("2101101", "311200.00"),
                    line("2101102", "108000.00"), line("2101103", "59300.00"), line("2101199", "11400.00"),
                    new LineAmount(INCOME, Samples.yuan("43604000.00"))),
                    kinds("34604000.00"));
    private static final Cut HEAD = new Cut(TOLD.events().size(), null);
    private static final List<String> STEPS = List.of("201 39744700.00>42124000.00 2379300.00",
            "205 38400.00>26900.00 -11500.00", "208 917500.00>963200.00 45700.00", "210 530400.00>489900.00 -40500.00");

    @Test
    void by_class_four_complete_steps_add_up_to_the_change() {
        Change change = change(Side.EXPENDITURE, new Axis.ByFunction(FunctionLevel.CLASS));
        assertThat(whole(change)).isEqualTo("41231000.00>43604000.00 2373000.00 residual 0.00");
        assertThat(steps(change)).isEqualTo(STEPS);
        assertThat(change.steps()).allMatch(Step::complete);
        assertThat(change.gaps()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CLASS")
    void by_section_and_item_the_steps_stay_where_the_base_is_known_and_the_gaps_are_named(FunctionLevel level) {
        Change change = change(Side.EXPENDITURE, new Axis.ByFunction(level));
        assertThat(whole(change)).isEqualTo("41231000.00>43604000.00 2373000.00 residual 0.00");
        assertThat(steps(change)).isEqualTo(STEPS);
        assertThat(change.steps()).noneMatch(Step::complete);
        assertThat(change.gaps()).containsExactly(gap("201", "39744700.00"), gap("205", "38400.00"),
                gap("208", "917500.00"), gap("210", "530400.00"));
    }

    @Test
    void by_item_a_step_names_what_the_target_knows_below_it_with_a_split_item_as_one() {
        Step step = change(Side.EXPENDITURE, new Axis.ByFunction(FunctionLevel.ITEM)).steps().getFirst();
        assertThat(step.known()).containsExactly(known("2010301", "30544100.00"), known("2010302", "9252800.00"),
                known("2010350", "2327100.00"));
    }

    @Test
    void by_kind_the_entered_breakdown_answers_where_lines_do_not_say_their_kind() {
        Change change = change(Side.EXPENDITURE, new Axis.ByKind());
        assertThat(steps(change)).containsExactly("BASIC 32231000.00>34604000.00 2373000.00",
                "PROJECT 9000000.00>9000000.00 0.00");
        assertThat(change.gaps()).isEmpty();
        assertThat(steps(comparisons().compare(BASE, TARGET, BreakdownAxis.KIND, Basis.ORIGINAL, HEAD)
                .orElseThrow())).containsExactly("基本支出 32231000.00>34604000.00 2373000.00",
                        "项目支出 9000000.00>9000000.00 0.00");
    }

    @Test
    void the_kinds_of_expenditure_never_divide_an_income_of_the_same_amount() {
        Change change = change(Side.INCOME, new Axis.ByKind());
        assertThat(steps(change)).containsExactly("* 41231000.00>43604000.00 2373000.00");
        assertThat(change.gaps()).containsExactly(gap("*", "41231000.00"),
                new Gap(Which.TARGET, "*", Samples.yuan("43604000.00")));
    }

    @Test
    void what_is_not_known_along_an_axis_is_one_step_that_says_so() {
        assertThat(steps(change(Side.EXPENDITURE, new Axis.ByUnit())))
                .containsExactly("* 41231000.00>43604000.00 2373000.00");
        assertThat(steps(change(Side.EXPENDITURE, new Axis.ByEconomic(EconomicLevel.CLASS))))
                .containsExactly("* 41231000.00>43604000.00 2373000.00");
        assertThat(steps(change(Side.INCOME, new Axis.ByFunction(FunctionLevel.CLASS))))
                .containsExactly("* 41231000.00>43604000.00 2373000.00");
        assertThat(steps(change(Side.EXPENDITURE, new Axis.ByFund())))
                .containsExactly(FundSource.GENERAL + " 41231000.00>43604000.00 2373000.00");
    }

    @Test
    void a_breakdown_that_one_side_lacks_cannot_be_compared() {
        assertThat(comparisons().compare(BASE, TARGET, BreakdownAxis.PERSONNEL, Basis.ORIGINAL, HEAD)).isEmpty();
        assertThat(comparisons().compare(BASE, BudgetId.of("nowhere", 2022), BreakdownAxis.KIND, Basis.ORIGINAL,
                HEAD)).isEmpty();
    }

    @Test
    void an_approved_supplement_moves_the_current_basis_alone_and_only_from_its_position_on() {
        Told told = new Told()
                .enacted(BASE, List.of(line("201", "10.00")))
                .enacted(TARGET, List.of(line("2010301", "12.00")))
                .drafted(TARGET, 1, AdjustmentKind.SUPPLEMENT, Told.act(TARGET, 3, 5), line("2010301", "100000.00"))
                .submitted(TARGET, 1)
                .approved(TARGET, 1);
        Comparisons comparisons = new Comparisons(new ModelBalances(told.events()));
        List<String> deltas = new ArrayList<>();
        for (long position = 6; position <= 7; position++) {
            for (Basis basis : Basis.values()) {
                deltas.add(basis + " at " + position + ": " + comparisons.compare(BASE, TARGET, Side.EXPENDITURE,
                        new Axis.ByFunction(FunctionLevel.CLASS), basis, new Cut(position, null)).delta());
            }
        }
        assertThat(deltas).containsExactly("ORIGINAL at 6: 2.00", "CURRENT at 6: 2.00", "ORIGINAL at 7: 2.00",
                "CURRENT at 7: 100002.00");
    }

    private static Comparisons comparisons() {
        return new Comparisons(new ModelBalances(TOLD.events()));
    }

    private static Change change(Side side, Axis axis) {
        return comparisons().compare(BASE, TARGET, side, axis, Basis.ORIGINAL, HEAD);
    }

    private static LineAmount line(String function, String yuan) {
        return Samples.amount(LineKey.general(function, null), yuan);
    }

    private static BreakdownAmounts kinds(String basic) {
        return new BreakdownAmounts(BreakdownAxis.KIND, null,
                List.of(Samples.item("基本支出", basic), Samples.item("项目支出", "9000000.00")));
    }

    private static Gap gap(String key, String yuan) {
        return new Gap(Which.BASE, key, Samples.yuan(yuan));
    }

    private static Step.Known known(String key, String yuan) {
        return new Step.Known(Which.TARGET, key, Samples.yuan(yuan));
    }

    private static String whole(Change change) {
        return change.base() + ">" + change.target() + " " + change.delta() + " residual " + change.residual();
    }

    private static List<String> steps(Change change) {
        return change.steps().stream()
                .map(step -> step.key() + " " + step.base() + ">" + step.target() + " " + step.delta())
                .toList();
    }
}
