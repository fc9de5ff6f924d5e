package budgetledger.balance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import budgetledger.LedgerFixture;
import budgetledger.RandomHistories;
import budgetledger.budget.BreakdownAxis;
import budgetledger.budget.BudgetEvent;
import budgetledger.budget.BudgetId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Three ways to a balance that share no code but the journal give one answer: the posting table, the fold of the
/// log, and a plain model.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BalancesAgreeTest {
    private static final int COMMANDS = 350;
    private static final int CUTS = 25;

    static List<Long> seeds() {
        return RandomHistories.seeds("balances", 3);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void table_fold_and_model_agree_at_any_cut_and_never_change_their_answers(long seed) {
        List<BudgetEvent> events = RandomHistories.of(seed, COMMANDS).events();
        Random random = new Random(seed);
        int half = events.size() / 2;
        try (LedgerFixture ledger = new LedgerFixture()) {
            Balances posted = new PostedBalances(ledger.service());
            Balances folded = new FoldedBalances(ledger.log(), FoldedBalances.EVENTS_MAX);
            ledger.append(events.subList(0, half));
            ledger.feedAll(50);
            List<Cut> cuts = cuts(random, half);
            Map<String, Object> first = answers(posted, events, cuts);
            assertThat(first).isEqualTo(answers(new ModelBalances(events.subList(0, half)), events, cuts));
            assertThat(answers(folded, events, cuts)).isEqualTo(first);

            ledger.append(events.subList(half, events.size()));
            ledger.feedAll(7);
            assertThat(answers(posted, events, cuts)).as("answers given before").isEqualTo(first);
            assertThat(answers(folded, events, cuts)).as("answers given before").isEqualTo(first);
            List<Cut> later = cuts(random, events.size());
            Map<String, Object> all = answers(new ModelBalances(events), events, later);
            assertThat(answers(posted, events, later)).isEqualTo(all);
            assertThat(answers(folded, events, later)).isEqualTo(all);
        }
    }

    /// Random cuts, and the two that matter most: before everything and the head.
    private static List<Cut> cuts(Random random, int head) {
        List<Cut> cuts = new ArrayList<>(List.of(new Cut(0, null), new Cut(head, null)));
        while (cuts.size() < CUTS) {
            LocalDate day = LocalDate.of(2021, 1, 1).plusDays(random.nextInt(2 * 365));
            cuts.add(new Cut(random.nextInt(head + 1), random.nextBoolean() ? day : null));
        }
        return cuts;
    }

    /// Every budget, basis, line and breakdown at every cut, by a name that a failure shows.
    private static Map<String, Object> answers(Balances balances, List<BudgetEvent> events, List<Cut> cuts) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (BudgetId budget : events.stream().map(BudgetEvent::budget).distinct().toList()) {
            for (Cut cut : cuts) {
                for (Basis basis : Basis.values()) {
                    String name = budget + " " + basis + " " + cut;
                    answers.put(name, balances.lines(budget, basis, cut));
                    for (BreakdownAxis axis : BreakdownAxis.values()) {
                        answers.put(name + " " + axis, balances.breakdown(budget, axis, basis, cut));
                    }
                }
            }
        }
        return answers;
    }
}
