package budgetledger.whatif;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import budgetledger.LedgerFixture;
import budgetledger.RandomHistories;
import budgetledger.balance.Basis;
import budgetledger.balance.Cut;
import budgetledger.balance.FoldedBalances;
import budgetledger.balance.PostingRow;
import budgetledger.bisection.Bisections;
import budgetledger.bisection.Check;
import budgetledger.bisection.Limit;
import budgetledger.budget.BudgetId;
import budgetledger.budget.Side;
import budgetledger.eventlog.Head;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.figure.FigureScope;
import budgetledger.money.Money;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Questions leave everything as it was, whatever they are.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NothingRecordedTest {
    @Test
    void neither_the_log_nor_any_projection_changes_and_the_figure_stays_what_it_is() {
        try (LedgerFixture ledger = new LedgerFixture()) {
            long seed = RandomHistories.seeds("nothing recorded", 1).getLast();
            List<RecordedEvent> events = ledger.append(RandomHistories.of(seed, 200).events());
            ledger.feedAll(500);
            Head head = ledger.log().head();
            Map<String, String> digests = ledger.digests();
            Cut cut = new Cut(head.position(), null);
            FoldedBalances folded = new FoldedBalances(ledger.log(), FoldedBalances.EVENTS_MAX);
            List<Money> figures = new ArrayList<>();
            for (RecordedEvent event : events) {
                if (!PostingRow.of(event).isEmpty()) {
                    BudgetId budget = event.budgetEvent().budget();
                    FigureScope figure = FigureScope.whole(budget, Basis.CURRENT, Side.EXPENDITURE);
                    Counterfactuals counterfactuals = new Counterfactuals(folded);
                    Money actual = counterfactuals.of(figure, cut, List.of(new Assumption.Without(event))).actual();
                    assertThat(counterfactuals.of(figure, cut, List.of(new Assumption.Moved(event,
                            LocalDate.of(budget.year().value(), 12, 31)))).actual()).isEqualTo(actual);
                    figures.add(actual);
                    Check check = new Check.OfFigure(figure, new Limit(Limit.Relation.DIFFERS, actual));
                    assertThat(new Bisections(ledger.service()).of(check, cut, 0, 5).failsNow()).isFalse();
                }
            }
            assertThat(figures).isNotEmpty();
            assertThat(ledger.log().head()).isEqualTo(head);
            assertThat(ledger.digests()).isEqualTo(digests);
        }
    }

    @Test
    void a_budget_with_more_events_than_are_folded_for_one_answer_is_refused() {
        List<RecordedEvent> events = RandomHistories.of(7, 100).recorded();
        RecordedEvent moving = events.stream().filter(event -> !PostingRow.of(event).isEmpty()).findFirst()
                .orElseThrow();
        FigureScope figure = FigureScope.whole(moving.budgetEvent().budget(), Basis.CURRENT, Side.EXPENDITURE);
        Counterfactuals counterfactuals = new Counterfactuals(new FoldedBalances(new ListLog(events), 1));
        assertThatThrownBy(() -> counterfactuals.of(figure, new Cut(events.size(), null),
                List.of(new Assumption.Without(moving)))).isInstanceOf(FoldedBalances.TooManyEvents.class);
    }
}
