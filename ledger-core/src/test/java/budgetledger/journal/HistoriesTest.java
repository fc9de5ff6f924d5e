package budgetledger.journal;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import budgetledger.RandomHistories;
import budgetledger.RandomHistories.History;
import budgetledger.RandomHistories.Step;
import budgetledger.budget.BreakdownAxis;
import budgetledger.budget.BreakdownBalance;
import budgetledger.budget.BreakdownItem;
import budgetledger.budget.BudgetDecider;
import budgetledger.budget.BudgetEvent;
import budgetledger.budget.BudgetEvolution;
import budgetledger.budget.BudgetId;
import budgetledger.budget.BudgetState;
import budgetledger.budget.Decision;
import budgetledger.budget.LineKey;
import budgetledger.budget.PersistentMap;
import budgetledger.budget.RefusalCode;
import budgetledger.money.Money;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/// What holds for every history, whatever was asked.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HistoriesTest {
    private static final int COMMANDS = 1_000;

    /// Made once for all tests that ask what holds for every history.
    static final List<History> HISTORIES = RandomHistories.seeds("histories", 20).stream()
            .map(seed -> RandomHistories.of(seed, COMMANDS))
            .toList();

    static List<History> histories() {
        return HISTORIES;
    }

    @ParameterizedTest
    @MethodSource("histories")
    void the_postings_of_all_events_sum_to_zero(History history) {
        Money sum = Money.ZERO;
        for (BudgetEvent event : history.events()) {
            Money entry = Journal.entry(event).map(Totals::sum).orElse(Money.ZERO);
            assertThat(entry).as("%s", event).isEqualTo(Money.ZERO);
            sum = sum.plus(entry);
        }
        assertThat(sum).isEqualTo(Money.ZERO);
    }

    @ParameterizedTest
    @MethodSource("histories")
    void balances_are_the_sums_of_their_postings(History history) {
        Map<BudgetId, Totals> totals = new HashMap<>();
        for (BudgetEvent event : history.events()) {
            Journal.entry(event).ifPresent(totals.computeIfAbsent(event.budget(), _ -> new Totals())::add);
        }
        history.states().forEach((budget, state) -> {
            Totals expected = totals.getOrDefault(budget, new Totals());
            assertThat(Totals.of(state)).as("seed %d, %s", history.seed(), budget).isEqualTo(expected);
        });
    }

    @ParameterizedTest
    @MethodSource("histories")
    void a_virement_leaves_every_fund_source_as_it_was(History history) {
        for (BudgetEvent event : history.events()) {
            Journal.entry(event).filter(entry -> entry.act() == ActKind.VIREMENT).ifPresent(entry -> {
                assertThat(entry.postings()).as("%s", event).noneMatch(Posting.OnFund.class::isInstance);
                assertThat(Totals.byFund(entry).values()).as("%s", event).containsOnly(Money.ZERO);
            });
        }
    }

    @ParameterizedTest
    @MethodSource("histories")
    void no_balance_is_ever_negative(History history) {
        for (Step step : history.steps()) {
            if (step.after() instanceof BudgetState.Opened opened) {
                for (PersistentMap.Entry<LineKey, Money> line : opened.lines()) {
                    assertThat(line.value().isNegative()).as("seed %d: %s", history.seed(), step).isFalse();
                }
                for (PersistentMap.Entry<BreakdownAxis, BreakdownBalance> axis : opened.breakdowns()) {
                    assertThat(axis.value().whole().isNegative()).as("seed %d: %s", history.seed(), step).isFalse();
                    for (PersistentMap.Entry<BreakdownItem, Money> item : axis.value().items()) {
                        assertThat(item.value().isNegative()).as("seed %d: %s", history.seed(), step).isFalse();
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("histories")
    void an_axis_over_lines_divides_exactly_what_its_lines_add_up_to(History history) {
        for (BudgetState state : history.states().values()) {
            if (state instanceof BudgetState.Opened opened) {
                for (PersistentMap.Entry<BreakdownAxis, BreakdownBalance> axis : opened.breakdowns()) {
                    if (axis.key().breaksDownLines()) {
                        assertThat(axis.value().whole()).as("seed %d %s", history.seed(), axis.key())
                                .isEqualTo(Totals.covered(axis.key(), opened));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("histories")
    void a_decision_depends_on_nothing_but_command_and_events(History history) {
        Map<BudgetId, BudgetState> folded = new HashMap<>();
        for (Step step : history.steps()) {
            BudgetState state = folded.getOrDefault(step.command().budget(), BudgetState.ABSENT);
            assertThat(BudgetDecider.decide(step.command(), step.mandate(), state)).isEqualTo(step.decision());
            for (BudgetEvent event : step.events()) {
                state = BudgetEvolution.evolve(state, event);
            }
            folded.put(step.command().budget(), state);
        }
        assertThat(folded).isEqualTo(history.states());
    }

    /// Guards the generator: a history that is refused throughout would prove nothing.
    @Test
    void the_histories_hold_every_event_and_most_refusals() {
        Set<String> events = new HashSet<>();
        Map<RefusalCode, Integer> refusals = new EnumMap<>(RefusalCode.class);
        int accepted = 0;
        int steps = 0;
        for (History history : histories()) {
            for (Step step : history.steps()) {
                steps++;
                accepted += step.events().size();
                step.events().forEach(event -> events.add(event.getClass().getSimpleName()));
                if (step.decision() instanceof Decision.Refused(var refusal)) {
                    refusals.merge(refusal.code(), 1, Integer::sum);
                }
            }
        }
        System.out.println("accepted " + accepted + " of " + steps + " commands, refused with " + refusals);
        assertThat(events).hasSize((int) leaves(BudgetEvent.class).count());
        assertThat(accepted).isGreaterThan(steps / 2);
        assertThat(EnumSet.complementOf(EnumSet.copyOf(refusals.keySet()))).as("codes that random commands never meet")
                .isSubsetOf(RefusalCode.TOO_MANY_LINES, RefusalCode.DUPLICATE_BREAKDOWN);
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()).flatMap(HistoriesTest::leaves)
                : Stream.of(type);
    }
}
