package budgetledger.budget;

import java.util.List;
import java.util.Map;

import budgetledger.budget.BudgetEvent.AdjustmentApproved;
import budgetledger.budget.BudgetEvent.AdjustmentDrafted;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static budgetledger.Samples.ADMIN;
import static budgetledger.Samples.BUDGET;
import static budgetledger.Samples.CHECKER;
import static budgetledger.Samples.MAKER;
import static budgetledger.Samples.PROJECT;
import static budgetledger.Samples.RUNNING;
import static budgetledger.Samples.amount;
import static budgetledger.Samples.item;
import static budgetledger.Samples.yuan;
import static budgetledger.budget.AdjustmentKind.REDUCTION;
import static budgetledger.budget.AdjustmentKind.SUPPLEMENT;
import static budgetledger.budget.AdjustmentKind.VIREMENT;
import static budgetledger.budget.BreakdownAxis.PERSONNEL;
import static budgetledger.budget.Specification.A;
import static budgetledger.budget.Specification.ACT;
import static budgetledger.budget.Specification.accepted;
import static budgetledger.budget.Specification.approve;
import static budgetledger.budget.Specification.breakdown;
import static budgetledger.budget.Specification.change;
import static budgetledger.budget.Specification.draft;
import static budgetledger.budget.Specification.enact;
import static budgetledger.budget.Specification.given;
import static budgetledger.budget.Specification.open;
import static budgetledger.budget.Specification.openYear;
import static budgetledger.budget.Specification.refused;
import static budgetledger.budget.Specification.submit;
import static org.assertj.core.api.Assertions.assertThat;

/// 追加, 追减 and 调剂: what each moves, in lines and in the breakdowns that hang on them.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AdjustmentKindsTest {
    private static final LineKey FUND = Lexicon.line("FUND");

    /// RUNNING and ADMIN make 1200.00 of basic expenditure, of which 1100.00 is broken down.
    private static Specification enacted() {
        return given(open(), enact(
                List.of(amount(RUNNING, "1000.00"), amount(ADMIN, "200.00"), amount(PROJECT, "500.00"),
                        amount(FUND, "300.00")),
                breakdown(PERSONNEL, item("人员经费", "800.00"), item("公用经费", "300.00"))), openYear());
    }

    private static AdjustmentApproved approved(
            Specification budget, AdjustmentKind kind, List<LineChange> lines, BreakdownChange... breakdowns) {
        return new AdjustmentApproved(BUDGET, ACT.by(CHECKER), A, budget.version(A).next(), kind, MAKER, lines,
                List.of(breakdowns), Terms.NONE, "一人复核", List.of(), List.of());
    }

    @Test
    void a_draft_names_the_balances_of_its_day_and_moves_nothing() {
        var command = draft(A, SUPPLEMENT, List.of(amount(RUNNING, "100.00")),
                breakdown(PERSONNEL, "100.00", item("公用经费", "60.00")));
        Specification budget = enacted();

        assertThat(budget.when(command)).isEqualTo(accepted(new AdjustmentDrafted(BUDGET, ACT, A,
                new AdjustmentVersion(1, AdjustmentContent.hash(BUDGET, ACT, command.proposal())), SUPPLEMENT,
                List.of(change(RUNNING, "1000.00", "100.00")), command.proposal().breakdowns(), Terms.NONE,
                null)));
        assertThat(budget.and(command).and(submit(A)).state().lines()).isEqualTo(enacted().state().lines());
    }

    @Test
    void a_supplement_carries_its_breakdown_along() {
        Specification budget = enacted().and(draft(A, SUPPLEMENT, List.of(amount(RUNNING, "100.00")),
                breakdown(PERSONNEL, "100.00", item("公用经费", "60.00")))).and(submit(A));

        assertThat(budget.when(approve(A))).isEqualTo(accepted(approved(budget, SUPPLEMENT,
                List.of(change(RUNNING, "1000.00", "100.00")),
                change(PERSONNEL, "1200.00", "100.00", change("公用经费", "300.00", "60.00")))));
    }

    @Test
    void what_nobody_broke_down_goes_to_the_remainder() {
        Specification budget =
                enacted().and(draft(A, SUPPLEMENT, List.of(amount(RUNNING, "100.00")))).and(submit(A));
        BreakdownChange change = change(PERSONNEL, "1200.00", "100.00");

        assertThat(budget.when(approve(A))).isEqualTo(accepted(approved(budget, SUPPLEMENT,
                List.of(change(RUNNING, "1000.00", "100.00")), change)));
        assertThat(change.remainderChange()).isEqualTo(yuan("100.00"));
    }

    @Test
    void a_virement_between_basic_and_project_moves_the_remainder_of_the_basic_breakdown() {
        Specification budget = enacted()
                .and(draft(A, VIREMENT, List.of(amount(RUNNING, "-40.00"), amount(PROJECT, "40.00"))))
                .and(submit(A));

        assertThat(budget.when(approve(A))).isEqualTo(accepted(approved(budget, VIREMENT,
                List.of(change(RUNNING, "1000.00", "-40.00"), change(PROJECT, "500.00", "40.00")),
                change(PERSONNEL, "1200.00", "-40.00"))));
    }

    @Test
    void a_virement_within_the_scope_of_a_breakdown_leaves_it_alone() {
        Specification budget = enacted()
                .and(draft(A, VIREMENT, List.of(amount(RUNNING, "-40.00"), amount(ADMIN, "40.00"))))
                .and(submit(A));

        assertThat(budget.when(approve(A))).isEqualTo(accepted(approved(budget, VIREMENT,
                List.of(change(RUNNING, "1000.00", "-40.00"), change(ADMIN, "200.00", "40.00")))));
    }

    @Test
    void a_virement_can_move_between_the_items_of_a_breakdown_alone() {
        Specification budget = enacted().and(draft(A, VIREMENT, List.of(),
                breakdown(PERSONNEL, item("人员经费", "-5.00"), item("公用经费", "5.00")))).and(submit(A));

        assertThat(budget.when(approve(A))).isEqualTo(accepted(approved(budget, VIREMENT, List.of(),
                change(PERSONNEL, "1200.00", "0.00", change("人员经费", "800.00", "-5.00"),
                        change("公用经费", "300.00", "5.00")))));
    }

    @Test
    void a_virement_never_moves_money_from_one_fund_source_to_another() {
        assertThat(enacted().when(draft(A, VIREMENT, List.of(amount(RUNNING, "-40.00"), amount(FUND, "40.00")))))
                .isEqualTo(refused(new Refusal.VirementUnbalanced(FundSource.GENERAL, yuan("-40.00"))));
    }

    @Test
    void a_virement_within_each_of_two_fund_sources_is_one_adjustment() {
        LineKey other = new LineKey(null, Side.EXPENDITURE, FundSource.GOVERNMENT_FUND, FUND.function(), null,
                ExpenditureKind.BASIC, null);

        assertThat(enacted().when(draft(A, VIREMENT, List.of(amount(RUNNING, "-40.00"), amount(FUND, "-3.00"),
                amount(PROJECT, "40.00"), amount(other, "3.00"))))).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void a_reduction_takes_a_line_to_zero_and_no_further() {
        Specification budget =
                enacted().and(draft(A, REDUCTION, List.of(amount(PROJECT, "-500.00")))).and(submit(A));

        assertThat(budget.when(approve(A))).isEqualTo(accepted(approved(budget, REDUCTION,
                List.of(change(PROJECT, "500.00", "-500.00")))));
    }

    @Test
    void a_reduction_below_zero_is_refused_with_line_balance_and_amount() {
        Refusal refusal = new Refusal.InsufficientAppropriation(PROJECT, yuan("500.00"), yuan("-500.01"));

        assertThat(enacted().when(draft(A, REDUCTION, List.of(amount(PROJECT, "-500.01")))))
                .isEqualTo(refused(refusal));
        assertThat(refusal.evidence()).containsExactly(
                Map.entry("line", "-|EXPENDITURE|GENERAL|2010302|-|PROJECT|-"),
                Map.entry("balance", "500.00"), Map.entry("requested", "-500.01"));
    }
}
