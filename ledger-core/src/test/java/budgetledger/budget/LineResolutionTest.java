package budgetledger.budget;

import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static budgetledger.Samples.ADMIN;
import static budgetledger.Samples.PROJECT;
import static budgetledger.Samples.RUNNING;
import static budgetledger.Samples.amount;
import static budgetledger.budget.AdjustmentKind.SUPPLEMENT;
import static budgetledger.budget.Specification.A;
import static budgetledger.budget.Specification.draft;
import static budgetledger.budget.Specification.enact;
import static budgetledger.budget.Specification.given;
import static budgetledger.budget.Specification.open;
import static budgetledger.budget.Specification.refused;
import static org.assertj.core.api.Assertions.assertThat;

/// Which line of the budget is meant, when a person leaves parts of it out.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LineResolutionTest {
    private static final LineKey EAST = Lexicon.line("EAST");
    private static final LineKey WEST = Lexicon.line("WEST");

    private static Decision supplementOf(LineKey asked) {
        return given(open(), enact(List.of(amount(RUNNING, "1000.00"), amount(PROJECT, "500.00"),
                amount(ADMIN, "200.00"), amount(EAST, "50.00"), amount(WEST, "50.00"))))
                .when(draft(A, SUPPLEMENT, List.of(amount(asked, "1.00"))));
    }

    private static LineKey lineTaken(LineKey asked) {
        return supplementOf(asked) instanceof Decision.Accepted(var events)
                && events.getFirst() instanceof BudgetEvent.AdjustmentDrafted drafted
                ? drafted.lines().getFirst().line() : null;
    }

    @Test
    void a_line_said_in_full_is_itself() {
        assertThat(lineTaken(PROJECT)).isEqualTo(PROJECT);
    }

    @Test
    void parts_left_out_fit_the_only_line_there_is() {
        assertThat(lineTaken(LineKey.general("2010301", null))).isEqualTo(RUNNING);
    }

    @Test
    void parts_that_are_given_must_fit() {
        LineKey project = LineKey.general("2010301", ExpenditureKind.PROJECT);

        assertThat(lineTaken(project)).as("a new line, not RUNNING").isEqualTo(project);
    }

    @Test
    void one_given_part_can_be_enough_to_tell_two_lines_apart() {
        LineKey unit = new LineKey(EAST.unit(), EAST.side(), EAST.fund(), EAST.function(), null, null, null);

        assertThat(lineTaken(unit)).isEqualTo(EAST);
    }

    @Test
    void several_fitting_lines_are_named_as_candidates() {
        LineKey byKind = LineKey.general("2010302", null);
        LineKey byUnit = LineKey.general("2080505", ExpenditureKind.BASIC);

        assertThat(supplementOf(byKind)).isEqualTo(refused(new Refusal.AmbiguousLine(byKind, List.of(ADMIN, PROJECT))));
        assertThat(supplementOf(byUnit)).isEqualTo(refused(new Refusal.AmbiguousLine(byUnit, List.of(EAST, WEST))));
    }

    @Test
    void a_new_expenditure_line_is_complete_to_its_item_and_kind() {
        LineKey withoutKind = LineKey.general("2010350", null);
        LineKey withoutItem = LineKey.general("20103", ExpenditureKind.BASIC);
        LineKey complete = LineKey.general("2010350", ExpenditureKind.BASIC);

        assertThat(supplementOf(withoutKind)).isEqualTo(
                refused(new Refusal.LineRefused(RefusalCode.INCOMPLETE_LINE, withoutKind, null)));
        assertThat(supplementOf(withoutItem)).isEqualTo(
                refused(new Refusal.LineRefused(RefusalCode.INCOMPLETE_LINE, withoutItem, null)));
        assertThat(lineTaken(complete)).isEqualTo(complete);
    }

    @Test
    void a_new_income_line_needs_its_fund_source_only() {
        LineKey income = new LineKey(null, Side.INCOME, FundSource.OTHER, null, null, null, null);

        assertThat(lineTaken(income)).isEqualTo(income);
    }

    @Test
    void a_line_of_another_fund_source_or_side_never_fits() {
        LineKey fund = new LineKey(null, Side.EXPENDITURE, FundSource.GOVERNMENT_FUND, RUNNING.function(), null, null,
                null);

        assertThat(supplementOf(fund)).isEqualTo(
                refused(new Refusal.LineRefused(RefusalCode.INCOMPLETE_LINE, fund, null)));
    }
}
