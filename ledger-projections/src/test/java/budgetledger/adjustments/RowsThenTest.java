package budgetledger.adjustments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import budgetledger.LedgerFixture;
import budgetledger.RandomHistories;
import budgetledger.budget.BudgetEvent;
import budgetledger.budget.BudgetId;
import budgetledger.budget.DepartmentCode;
import budgetledger.eventlog.RecordedEvent;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What is said of adjustments, budgets and measures as known at a position is what the projections said when they were
/// there, whatever has been recorded since.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RowsThenTest {
    private static final int HISTORIES = 60;
    private static final int COMMANDS = 80;
    private static final int STOPS = 6;

    @Test
    void rows_as_known_at_a_position_never_change() {
        List<Long> seeds = RandomHistories.seeds("rows as known then", HISTORIES);
        int changed = 0;
        try (LedgerFixture ledger = new LedgerFixture()) {
            for (long seed : seeds) {
                changed += check(ledger, seed);
                ledger.forgetLog();
            }
        }
        assertThat(changed).as("rows that were otherwise then").isGreaterThan(seeds.size());
    }

    private static int check(LedgerFixture ledger, long seed) {
        List<BudgetEvent> events = RandomHistories.of(seed, COMMANDS).events();
        List<RecordedEvent> recorded = ledger.append(events);
        Random random = new Random(seed);
        Map<Long, Object> then = new LinkedHashMap<>();
        int fed = 0;
        while (fed < recorded.size()) {
            int next = Math.min(recorded.size(), fed + 1 + random.nextInt(1 + recorded.size() / STOPS));
            ledger.apply(recorded.subList(fed, next));
            fed = next;
            then.put((long) fed, new Reads(ledger, events).at(fed));
        }
        int changed = 0;
        for (Map.Entry<Long, Object> answer : then.entrySet()) {
            Object again = new Reads(ledger, events).at(answer.getKey());
            assertThat(again).as("seed %d at %d", seed, answer.getKey()).isEqualTo(answer.getValue());
            changed += again.equals(new Reads(ledger, events).at(fed)) ? 0 : 1;
        }
        return changed;
    }

    private record Reads(LedgerFixture ledger, List<BudgetEvent> events) {
        List<Object> at(long position) {
            Adjustments adjustments = new Adjustments(ledger.service());
            AdjustmentsThen adjustmentsThen = new AdjustmentsThen(ledger.service());
            List<Object> answer = new ArrayList<>();
            for (DepartmentCode department : events.stream().map(e -> e.budget().department()).distinct().toList()) {
                answer.add(adjustmentsThen.at(adjustments.page(department, null, null, null, position,
                        position + 1, Integer.MAX_VALUE), position));
            }
            answer.add(new BudgetsThen(ledger.service()).at(new Budgets(ledger.service()).all(), position));
            for (BudgetId budget : events.stream().map(BudgetEvent::budget).distinct().toList()) {
                answer.add(new Measures(ledger.service()).of(budget, position));
            }
            return answer;
        }
    }
}
