package budgetledger.balance;

import java.util.List;
import java.util.Map;

import budgetledger.LedgerFixture;
import budgetledger.Samples;
import budgetledger.Told;
import budgetledger.budget.AdjustmentKind;
import budgetledger.budget.BudgetId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FoldedBalancesTest {
    private static final Cut HEAD = new Cut(4, null);

    @Test
    void a_budget_with_more_events_than_an_answer_may_cost_is_refused_not_cut_short() {
        try (LedgerFixture ledger = new LedgerFixture()) {
            ledger.append(new Told()
                    .enacted(Samples.BUDGET, List.of(Samples.amount(Samples.RUNNING, "100.00")))
                    .drafted(Samples.BUDGET, 1, AdjustmentKind.SUPPLEMENT, Told.act(Samples.BUDGET, 3, 5),
                            Samples.amount(Samples.RUNNING, "7.00"))
                    .submitted(Samples.BUDGET, 1)
                    .events());
            assertThat(new FoldedBalances(ledger.log(), 4).lines(Samples.BUDGET, Basis.CURRENT, HEAD))
                    .containsOnly(Map.entry(Samples.RUNNING, Samples.yuan("100.00")));
            assertThatThrownBy(() -> new FoldedBalances(ledger.log(), 3).lines(Samples.BUDGET, Basis.CURRENT, HEAD))
                    .isInstanceOf(FoldedBalances.TooManyEvents.class)
                    .hasMessage("sample/2022 has 4 events, more than the 3 folded for one answer");
        }
    }

    @Test
    void a_budget_that_is_not_there_has_no_lines_in_either_way() {
        BudgetId unknown = BudgetId.of("nowhere", 2022);
        try (LedgerFixture ledger = new LedgerFixture()) {
            assertThat(new FoldedBalances(ledger.log(), 1).lines(unknown, Basis.CURRENT, HEAD)).isEmpty();
            assertThat(new PostedBalances(ledger.service()).lines(unknown, Basis.CURRENT, HEAD)).isEmpty();
        }
    }
}
