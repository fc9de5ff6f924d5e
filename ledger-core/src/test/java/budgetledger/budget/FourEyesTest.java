package budgetledger.budget;

import java.util.List;

import budgetledger.budget.BudgetCommand.ApproveAdjustment;
import budgetledger.budget.BudgetCommand.DraftAdjustment;
import budgetledger.budget.BudgetCommand.RejectAdjustment;
import budgetledger.budget.BudgetCommand.SubmitAdjustment;
import budgetledger.budget.BudgetCommand.WithdrawAdjustment;
import budgetledger.budget.BudgetEvent.AdjustmentApproved;
import budgetledger.budget.BudgetEvent.AdjustmentRejected;
import budgetledger.budget.BudgetEvent.AdjustmentSubmitted;
import budgetledger.budget.BudgetEvent.AdjustmentWithdrawn;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static budgetledger.Samples.BUDGET;
import static budgetledger.Samples.CHECKER;
import static budgetledger.Samples.HEAD;
import static budgetledger.Samples.MAKER;
import static budgetledger.Samples.RUNNING;
import static budgetledger.Samples.amount;
import static budgetledger.Samples.yuan;
import static budgetledger.budget.AdjustmentKind.REDUCTION;
import static budgetledger.budget.AdjustmentKind.SUPPLEMENT;
import static budgetledger.budget.CommandWords.WHY;
import static budgetledger.budget.Specification.A;
import static budgetledger.budget.Specification.ACT;
import static budgetledger.budget.Specification.B;
import static budgetledger.budget.Specification.accepted;
import static budgetledger.budget.Specification.approve;
import static budgetledger.budget.Specification.change;
import static budgetledger.budget.Specification.draft;
import static budgetledger.budget.Specification.enact;
import static budgetledger.budget.Specification.given;
import static budgetledger.budget.Specification.open;
import static budgetledger.budget.Specification.openYear;
import static budgetledger.budget.Specification.refused;
import static budgetledger.budget.Specification.submit;
import static org.assertj.core.api.Assertions.assertThat;

/// Who may do what with a written adjustment, on which version of it, and on which balances.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FourEyesTest {
    private static final Act FOR_HEAD =
            new Act(MAKER, HEAD, ACT.effectiveOn(), ACT.reason(), ACT.document(), ACT.provenance());

    private static Specification enacted() {
        return given(open(), enact(List.of(amount(RUNNING, "1000.00"))), openYear());
    }

    /// Drafted by the maker on behalf of the head.
    private static Specification drafted() {
        DraftAdjustment draft = draft(A, SUPPLEMENT, List.of(amount(RUNNING, "100.00")));
        return enacted().and(new DraftAdjustment(BUDGET, FOR_HEAD, A, draft.proposal(), null));
    }

    @Test
    void the_maker_submits() {
        assertThat(drafted().when(submit(A))).isEqualTo(
                accepted(new AdjustmentSubmitted(BUDGET, FOR_HEAD, A, drafted().version(A).next())));
    }

    @Test
    void nobody_else_submits() {
        assertThat(drafted().when(new SubmitAdjustment(BUDGET, A, drafted().version(A), CHECKER)))
                .isEqualTo(refused(new Refusal.NotTheMaker(A, CHECKER)));
    }

    @Test
    void the_maker_takes_a_submitted_adjustment_back_with_a_reason() {
        Specification budget = drafted().and(submit(A));

        assertThat(budget.when(new WithdrawAdjustment(BUDGET, A, budget.version(A), MAKER, WHY))).isEqualTo(
                accepted(new AdjustmentWithdrawn(BUDGET, FOR_HEAD.because(WHY), A, budget.version(A).next())));
    }

    @Test
    void a_second_person_approves_and_the_maker_is_named_beside() {
        Specification budget = drafted().and(submit(A));

        assertThat(budget.when(approve(A))).isEqualTo(accepted(new AdjustmentApproved(BUDGET, ACT.by(CHECKER), A,
                budget.version(A).next(), SUPPLEMENT, MAKER, List.of(change(RUNNING, "1000.00", "100.00")),
                List.of(), Terms.NONE, "一人复核", List.of(), List.of())));
    }

    @Test
    void a_second_person_rejects_with_a_reason_and_nothing_moves() {
        Specification budget = drafted().and(submit(A));
        RejectAdjustment reject = new RejectAdjustment(BUDGET, A, budget.version(A), CHECKER, WHY);

        assertThat(budget.when(reject)).isEqualTo(accepted(
                new AdjustmentRejected(BUDGET, ACT.by(CHECKER).because(WHY), A, budget.version(A).next())));
        assertThat(budget.and(reject).state().lines()).isEqualTo(enacted().state().lines());
    }

    @Test
    void neither_the_maker_nor_the_person_acted_for_decides() {
        Specification budget = drafted().and(submit(A));
        for (PersonId own : List.of(MAKER, HEAD)) {
            assertThat(budget.when(new ApproveAdjustment(BUDGET, A, budget.version(A), own, null)))
                    .isEqualTo(refused(new Refusal.SelfApproval(A, MAKER)));
            assertThat(budget.when(new RejectAdjustment(BUDGET, A, budget.version(A), own, WHY)))
                    .isEqualTo(refused(new Refusal.SelfApproval(A, MAKER)));
        }
    }

    @Test
    void a_decision_on_another_version_is_refused_with_the_current_one() {
        Specification budget = drafted().and(submit(A));
        AdjustmentVersion current = budget.version(A);
        AdjustmentVersion otherContent = new AdjustmentVersion(current.number(), Lexicon.OTHER_HASH);

        assertThat(budget.when(new ApproveAdjustment(BUDGET, A, drafted().version(A), CHECKER, null)))
                .isEqualTo(refused(new Refusal.StaleVersion(drafted().version(A), current)));
        assertThat(budget.when(new ApproveAdjustment(BUDGET, A, otherContent, CHECKER, null)))
                .isEqualTo(refused(new Refusal.StaleVersion(otherContent, current)));
    }

    @Test
    void of_two_reductions_that_together_exceed_the_balance_the_second_is_refused_at_its_approval() {
        Specification budget = enacted()
                .and(draft(A, REDUCTION, List.of(amount(RUNNING, "-600.00")))).and(submit(A))
                .and(draft(B, REDUCTION, List.of(amount(RUNNING, "-600.00")))).and(submit(B))
                .and(approve(B));

        assertThat(budget.when(approve(A))).isEqualTo(refused(
                new Refusal.InsufficientAppropriation(RUNNING, yuan("400.00"), yuan("-600.00"))));
        assertThat(budget.state().balance(RUNNING)).isEqualTo(yuan("400.00"));
    }

    @Test
    void an_approval_names_the_balance_of_its_moment() {
        Specification budget = drafted().and(submit(A))
                .and(draft(B, SUPPLEMENT, List.of(amount(RUNNING, "11.00")))).and(submit(B)).and(approve(B));

        assertThat(budget.when(approve(A))).isEqualTo(accepted(new AdjustmentApproved(BUDGET, ACT.by(CHECKER), A,
                budget.version(A).next(), SUPPLEMENT, MAKER, List.of(change(RUNNING, "1011.00", "100.00")),
                List.of(), Terms.NONE, "一人复核", List.of(), List.of())));
    }
}
