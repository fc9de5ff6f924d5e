package budgetledger.replay;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import budgetledger.LedgerFixture;
import budgetledger.RandomHistories;
import budgetledger.eventlog.EventCatalog;
import budgetledger.eventlog.EventType;
import budgetledger.eventlog.RecordedEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedTest {
    private final long seed = RandomHistories.seeds("feed", 1).getLast();
    private final LedgerFixture ledger = new LedgerFixture();
    private List<RecordedEvent> events = List.of();
    private Map<String, String> right = Map.of();

    @BeforeAll
    void fill() {
        events = ledger.append(RandomHistories.of(seed, 400).events());
        ledger.feedAll(100);
        right = ledger.digests();
    }

    @BeforeEach
    void forget() {
        ledger.forgetProjections();
    }

    @AfterAll
    void close() {
        ledger.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 500})
    void batches_of_any_size_give_the_same_tables(int batchEvents) {
        ledger.feedAll(batchEvents);
        assertThat(ledger.digests()).isEqualTo(right);
        assertThat(ledger.progress().position()).isEqualTo(events.size());
    }

    @Test
    void redelivery_of_any_part_that_is_shown_changes_nothing() {
        Random random = new Random(seed);
        long shown = 0;
        while (shown < events.size()) {
            int from = random.nextInt((int) shown + 1);
            int to = from + random.nextInt(Math.min(60, events.size() - from) + 1);
            Map<String, String> before = to <= shown ? ledger.digests() : Map.of();
            ledger.apply(events.subList(from, to));
            shown = Math.max(shown, to);
            assertThat(ledger.progress().position()).isEqualTo(shown);
            assertThat(before.isEmpty() ? before : ledger.digests()).isEqualTo(before);
        }
        assertThat(ledger.digests()).isEqualTo(right);
    }

    @Test
    void a_gap_is_refused_and_leaves_nothing() {
        ledger.apply(events.subList(0, 5));
        Map<String, String> before = ledger.digests();
        List<RecordedEvent> gap = new ArrayList<>(events.subList(3, 8));
        gap.addAll(events.subList(9, 12));
        assertThatThrownBy(() -> ledger.apply(gap)).isInstanceOf(IllegalStateException.class)
                .hasMessage("the projections show 8 and were fed 10");
        assertThatThrownBy(() -> ledger.apply(events.subList(6, 7))).isInstanceOf(IllegalStateException.class)
                .hasMessage("the projections show 5 and were fed 7");
        assertThat(ledger.digests()).isEqualTo(before);
        assertThat(ledger.progress().position()).isEqualTo(5);
    }

    @Test
    void events_out_of_order_are_refused() {
        assertThatThrownBy(() -> ledger.apply(List.of(events.get(1), events.get(0))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(ledger.progress().position()).isZero();
    }

    @Test
    void a_failure_inside_a_batch_rolls_back_rows_and_progress_together() {
        ledger.apply(events.subList(0, 20));
        Map<String, String> before = ledger.digests();
        List<Projection> projections = new ArrayList<>(LedgerFixture.projections());
        projections.add(new FailingProjection(event -> event.position() == 60));
        Feed failing = new Feed(projections);
        assertThatThrownBy(() -> ledger.apply(failing, events.subList(20, 100))).hasMessage("planned, at 60");
        assertThat(ledger.digests()).isEqualTo(before);
        assertThat(ledger.progress().position()).isEqualTo(20);
        ledger.feedAll(500);
        assertThat(ledger.digests()).isEqualTo(right);
    }

    @Test
    void a_row_that_is_gone_stops_the_feed_instead_of_being_passed_over() {
        ledger.feedAll(500);
        for (String table : List.of("adjustment", "budget")) {
            int stop = lastStep(table.equals("budget") ? EventCatalog.typesOf("budget.BudgetEnacted")
                    : EventCatalog.typesOf("budget.AdjustmentSubmitted", "budget.AdjustmentApproved"));
            ledger.forgetProjections();
            ledger.apply(events.subList(0, stop));
            ledger.execute("DELETE FROM projection." + table);
            assertThatThrownBy(() -> ledger.apply(events.subList(stop, stop + 1))).as(table)
                    .isInstanceOf(IllegalStateException.class).hasMessageContaining("rebuild");
        }
    }

    /// Two nodes feed the same tables, each reading the log on its own.
    @Test
    void two_feeders_at_once_neither_double_nor_skip() throws Exception {
        try (var threads = Executors.newFixedThreadPool(3)) {
            List<Future<?>> feeders = new ArrayList<>();
            for (int batchEvents : new int[] {1, 3, 11}) {
                feeders.add(threads.submit(() -> ledger.feedAll(batchEvents)));
            }
            for (Future<?> feeder : feeders) {
                feeder.get();
            }
        }
        assertThat(ledger.digests()).isEqualTo(right);
        assertThat(ledger.progress().position()).isEqualTo(events.size());
    }

    @Test
    void a_feeder_waits_for_another_that_has_not_committed() throws Exception {
        try (Connection first = ledger.service().getConnection(); var threads = Executors.newSingleThreadExecutor()) {
            first.setAutoCommit(false);
            ledger.feed().apply(first, events.subList(0, 30));
            Future<?> second = threads.submit(() -> ledger.apply(events.subList(0, 40)));
            Thread.sleep(200);
            assertThat(second.isDone()).isFalse();
            assertThat(ledger.progress().position()).as("nothing shows before the commit").isZero();
            first.commit();
            second.get();
        }
        Map<String, String> both = ledger.digests();
        ledger.forgetProjections();
        ledger.apply(events.subList(0, 40));
        assertThat(both).isEqualTo(ledger.digests());
    }

    private int lastStep(Set<EventType> types) {
        for (int index = events.size() - 1; index >= 0; index--) {
            if (types.contains(events.get(index).type())) {
                return index;
            }
        }
        throw new AssertionError("no event of " + types + " in a history of seed " + seed);
    }
}
