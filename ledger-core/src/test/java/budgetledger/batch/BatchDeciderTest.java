package budgetledger.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import budgetledger.Samples;
import budgetledger.budget.AdjustmentId;
import budgetledger.budget.AdjustmentKind;
import budgetledger.budget.BatchId;
import budgetledger.budget.BudgetCommand;
import budgetledger.budget.BudgetCommand.DraftAdjustment;
import budgetledger.budget.BudgetDecider;
import budgetledger.budget.BudgetEvent;
import budgetledger.budget.BudgetEvolution;
import budgetledger.budget.BudgetId;
import budgetledger.budget.BudgetState;
import budgetledger.budget.Decision;
import budgetledger.budget.LineKey;
import budgetledger.budget.Proposal;
import budgetledger.budget.Refusal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BatchDeciderTest {
    private static final BatchId ID = BatchId.parse("5e6f7a8b-4444-4333-8444-555566667777");
    private static final BudgetId OTHER = BudgetId.of("other", 2022);

    private static BudgetState open(BudgetId budget) {
        BudgetState state = BudgetState.ABSENT;
        for (BudgetCommand command : List.of(
                new BudgetCommand.OpenBudget(budget, Samples.act(), "示例局"),
                new BudgetCommand.EnactBudget(budget, Samples.act(),
                        List.of(Samples.amount(Samples.RUNNING, "1000.00")), List.of()),
                new BudgetCommand.OpenYear(budget, Samples.act()))) {
            Decision.Accepted accepted = (Decision.Accepted) BudgetDecider.decide(command,
                    Samples.mandate(Samples.MAKER), state);
            for (BudgetEvent event : accepted.events()) {
                state = BudgetEvolution.evolve(state, event);
            }
        }
        return state;
    }

    private static DraftAdjustment reduce(BudgetId budget, int row, String yuan) {
        return new DraftAdjustment(budget, Samples.act(), new AdjustmentId(new UUID(7, row)), Proposal.of(
                AdjustmentKind.REDUCTION, List.of(Samples.amount(Samples.RUNNING, yuan)), List.of()), ID);
    }

    private static BatchDecision decide(BatchMode mode, boolean submit, DraftAdjustment... rows) {
        return BatchDecider.decide(new Batch(ID, mode, submit, null, List.of(rows)),
                _ -> Samples.mandate(Samples.MAKER), BatchDeciderTest::open);
    }

    private static BatchRecorded record(BatchMode mode, int rows, int accepted, RefusedRow... refused) {
        return new BatchRecorded(ID, Samples.act(), mode, false, null, rows, accepted, List.of(refused));
    }

    private static RefusedRow insufficient(int row, String requested) {
        return new RefusedRow(row, "insufficient_appropriation", Map.of("line", Samples.RUNNING.text(), "balance",
                "1000.00", "requested", requested));
    }

    private static List<Integer> rows(BatchDecision decision, BudgetId budget) {
        return decision.events().getOrDefault(budget, List.of()).stream()
                .map(event -> (int) ((BudgetEvent.OfAdjustment) event).adjustment().value()
                        .getLeastSignificantBits())
                .toList();
    }

    @Test
    void a_bad_row_leaves_the_others_when_the_batch_continues() {
        BatchDecision decision = decide(BatchMode.CONTINUE, false, reduce(Samples.BUDGET, 0, "-1.00"),
                reduce(Samples.BUDGET, 1, "-2000.00"), reduce(OTHER, 2, "-1.00"), reduce(Samples.BUDGET, 3, "-1.00"));

        assertThat(decision.record()).isEqualTo(record(BatchMode.CONTINUE, 4, 3, insufficient(1, "-2000.00")));
        assertThat(decision.events().keySet()).containsExactly(Samples.BUDGET, OTHER);
        assertThat(rows(decision, Samples.BUDGET)).containsExactly(0, 3);
        assertThat(rows(decision, OTHER)).containsExactly(2);
        assertThat(decision.record().isRefused()).isFalse();
    }

    @Test
    void nothing_after_a_bad_row_is_looked_at_when_the_batch_stops() {
        BatchDecision decision = decide(BatchMode.STOP, false, reduce(Samples.BUDGET, 0, "-1.00"),
                reduce(Samples.BUDGET, 1, "-2000.00"), reduce(Samples.BUDGET, 2, "-2000.00"));

        assertThat(decision.record()).isEqualTo(record(BatchMode.STOP, 3, 1, insufficient(1, "-2000.00")));
        assertThat(decision.record().notReached()).isEqualTo(1);
        assertThat(rows(decision, Samples.BUDGET)).containsExactly(0);
    }

    @Test
    void all_bad_rows_of_an_atomic_batch_are_known() {
        BatchDecision decision = decide(BatchMode.ATOMIC, false, reduce(Samples.BUDGET, 0, "-2000.00"),
                reduce(Samples.BUDGET, 1, "-1.00"), reduce(Samples.BUDGET, 2, "-3000.00"));

        assertThat(decision.record()).isEqualTo(record(BatchMode.ATOMIC, 3, 1, insufficient(0, "-2000.00"),
                insufficient(2, "-3000.00")));
        assertThat(decision.record().isRefused()).isTrue();
    }

    @Test
    void rows_of_one_budget_see_each_other() {
        BatchDecision decision = decide(BatchMode.CONTINUE, true, reduce(Samples.BUDGET, 0, "-1.00"),
                reduce(Samples.BUDGET, 0, "-1.00"));

        assertThat(decision.record().refused()).containsExactly(new RefusedRow(1, "adjustment_exists",
                Map.of("adjustment", new UUID(7, 0).toString())));
        assertThat(decision.events().get(Samples.BUDGET)).extracting(event -> event.getClass().getSimpleName())
                .containsExactly("AdjustmentDrafted", "AdjustmentSubmitted");
    }

    @Test
    void a_budget_that_is_not_there_refuses_its_rows_only() {
        BatchDecision decision = BatchDecider.decide(
                new Batch(ID, BatchMode.CONTINUE, false, null,
                        List.of(reduce(OTHER, 0, "-1.00"), reduce(Samples.BUDGET, 1, "-1.00"))),
                _ -> Samples.mandate(Samples.MAKER),
                budget -> budget.equals(OTHER) ? BudgetState.ABSENT : open(budget));

        assertThat(decision.record().refused())
                .containsExactly(new RefusedRow(0, "budget_not_found", Map.of("budget", "other/2022")));
        assertThat(rows(decision, Samples.BUDGET)).containsExactly(1);
    }

    @Test
    void long_evidence_is_cut_at_a_whole_character() {
        List<LineKey> candidates = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            candidates.add(Samples.RUNNING);
        }
        RefusedRow row = RefusedRow.of(3, new Refusal.AmbiguousLine(Samples.RUNNING, candidates));

        assertThat(row.evidence()).containsEntry("line", Samples.RUNNING.text());
        assertThat(row.evidence().get("candidates")).hasSize(301).endsWith("…");
    }
}
