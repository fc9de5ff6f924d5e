package budgetledger.eventlog.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import budgetledger.budget.BudgetId;
import budgetledger.eventlog.Append;
import budgetledger.eventlog.Appended;
import budgetledger.eventlog.CommandId;
import budgetledger.eventlog.EventLog;
import budgetledger.eventlog.Guard;
import budgetledger.eventlog.Receipt;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.eventlog.Trace;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// One command that writes to several streams: all of it or none.
interface AtomicAppendContract extends ContractPart {
    int LARGEST_EVENTS = 25_000;
    int LARGEST_STREAMS = 250;
    int RACE_STREAMS = 5;
    int RACE_ROUNDS = 40;

    private static Append part(String key, String name, long sequence, int events, Guard... guards) {
        Append plain = new SampleEvents(name.hashCode()).append(SampleEvents.budget(name), sequence, key, events);
        return new Append(plain.stream(), sequence, plain.trace(), plain.inputHash(), plain.events(), List.of(guards));
    }

    private static String stream(String name) {
        return SampleEvents.budget(name).stream();
    }

    @Test
    default void several_streams_get_contiguous_positions_and_one_receipt() {
        EventLog log = newNode();
        log.append(part("begun", "atomic-b", 0, 2));
        List<Append> parts = List.of(part("atomic", "atomic-a", 0, 3), part("atomic", "atomic-b", 2, 1),
                part("atomic", "atomic-c", 0, 2));

        List<RecordedEvent> events = ((Appended.Recorded) log.appendAll(parts)).events();

        long first = events.getFirst().position();
        assertThat(events).extracting(RecordedEvent::position)
                .containsExactlyElementsOf(LongStream.range(first, first + 6).boxed().toList());
        assertThat(events).extracting(RecordedEvent::stream).containsExactly(stream("atomic-a"), stream("atomic-a"),
                stream("atomic-a"), stream("atomic-b"), stream("atomic-c"), stream("atomic-c"));
        assertThat(log.readAfter(first - 1, 6)).isEqualTo(events);
        assertThat(log.readStream(stream("atomic-b"), 2)).isEqualTo(events.subList(3, 4));
        Receipt receipt = new Receipt(parts.getFirst().trace().command(), parts.getFirst().inputHash(), first,
                first + 5);
        assertThat(log.receipt(receipt.command())).contains(receipt);
        for (EventLog node : List.of(log, newNode())) {
            assertThat(node.appendAll(parts)).isEqualTo(new Appended.AlreadyDone(receipt));
        }
    }

    @Test
    default void a_conflict_in_the_last_part_leaves_nothing_of_the_others() {
        EventLog log = newNode();
        log.append(part("none-taken", "none-c", 0, 1));
        for (long sequence : List.of(0L, 4L)) {
            String key = "none-" + sequence;
            List<Append> parts = List.of(part(key, "none-a", 0, 2), part(key, "none-b", 0, 2),
                    part(key, "none-c", sequence, 1));
            for (EventLog node : List.of(log, newNode())) {
                assertThat(node.appendAll(parts)).isEqualTo(new Appended.Conflict(stream("none-c"), sequence));
            }
            assertThat(log.receipt(CommandId.of("tester", key))).isEmpty();
        }
        assertThat(log.lastSequence(stream("none-a"))).isEmpty();
        assertThat(log.lastSequence(stream("none-b"))).isEmpty();
        assertThat(log.lastSequence(stream("none-c"))).hasValue(0);
    }

    @Test
    default void a_guard_of_one_part_counts_for_all_and_is_compared_before_anything_is_written() {
        EventLog log = newNode();
        Guard wrong = new Guard(stream("elsewhere"), 0);
        Guard ownStream = new Guard(stream("all-a"), Guard.EMPTY);

        assertThat(log.appendAll(List.of(part("all-refused", "all-a", 0, 1), part("all-refused", "all-b", 0, 1, wrong))))
                .isEqualTo(new Appended.Outdated(wrong));
        assertThat(log.lastSequence(stream("all-a"))).isEmpty();
        assertThat(log.appendAll(List.of(part("all-taken", "all-a", 0, 1), part("all-taken", "all-b", 0, 1, ownStream))))
                .isInstanceOf(Appended.Recorded.class);
    }

    @Test
    default void parts_are_of_one_command_and_each_for_its_own_stream() {
        EventLog log = newNode();
        Append part = part("one", "parts", 0, 1);
        Append otherInput = new Append(stream("parts-b"), 0, part.trace(), CommandId.inputHash("x"),
                part("one", "parts-b", 0, 1).events());
        for (Append other : List.of(part("two", "parts-b", 0, 1), part("one", "parts", 1, 1), otherInput)) {
            assertThatThrownBy(() -> log.appendAll(List.of(part, other))).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new Append("budget/x/2022", 0, Trace.of(CommandId.of("a", "b")), part.inputHash(),
                part.events())).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("budget/parts/2022");
    }

    @Test
    default void twenty_five_thousand_events_go_in_one_transaction() {
        EventLog log = newNode();
        int each = LARGEST_EVENTS / LARGEST_STREAMS;
        List<Append> parts = IntStream.range(0, LARGEST_STREAMS)
                .mapToObj(i -> part("large", "large-" + i, 0, each)).toList();
        for (int i = 0; i < 2; i++) { // the second time it meets its receipt
            long begun = System.nanoTime();
            Appended answer = log.appendAll(parts);
            System.out.println("25,000 events: " + (System.nanoTime() - begun) / 1_000_000 + " ms");
            assertThat(answer).isInstanceOf(i == 0 ? Appended.Recorded.class : Appended.AlreadyDone.class);
        }
        assertThat(Sql.number(database().owner(), "SELECT count(*) FROM ledger.event WHERE stream LIKE"
                + " 'budget/large-%'")).isEqualTo(LARGEST_EVENTS);
        assertThat(Sql.number(database().owner(), "SELECT count(DISTINCT xmin::text) FROM ledger.event"
                + " WHERE stream LIKE 'budget/large-%'")).isEqualTo(1);
    }

    @Test
    default void single_appends_on_two_nodes_never_come_into_the_middle() throws Exception {
        List<EventLog> nodes = List.of(newNode(), newNode());
        List<Future<Integer>> recorded = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < 4; writer++) {
                EventLog log = nodes.get(writer % 2);
                String name = "race-all-" + writer;
                recorded.add(threads.submit(() -> race(log, name, RACE_STREAMS)));
                threads.submit(() -> race(log, name + "-single", 1));
            }
        }
        int all = 0;
        for (Future<Integer> writer : recorded) {
            all += writer.get();
        }
        assertThat(all).as("recorded by several-stream commands").isPositive();
        assertThat(Sql.list(database().owner(), """
                SELECT DISTINCT count(*) || ' in ' || max(position) - min(position) + 1 || ' of ' || max(r.last_position)
                    - min(r.first_position) + 1
                FROM ledger.event e JOIN ledger.command_receipt r USING (command_id)
                WHERE stream LIKE 'budget/race-shared-%' GROUP BY e.command_id ORDER BY 1
                """, row -> row.getString(1))).containsExactly("1 in 1 of 1", "5 in 5 of 5");
        assertThat(StoredForm.differences(database().owner())).isEmpty();
    }

    /// Tries so often to write to so many of the shared streams; answers how often it was taken.
    private static int race(EventLog log, String name, int streams) {
        Random random = new Random(name.hashCode());
        int recorded = 0;
        for (int round = 0; round < RACE_ROUNDS; round++) {
            List<Append> parts = new ArrayList<>();
            int first = random.nextInt(RACE_STREAMS);
            for (int i = 0; i < streams; i++) {
                BudgetId budget = SampleEvents.budget("race-shared-" + (first + i) % RACE_STREAMS);
                parts.add(part(name + round, budget.department().value(),
                        log.lastSequence(budget.stream()).orElse(-1) + 1, 1));
            }
            recorded += log.appendAll(parts) instanceof Appended.Recorded ? 1 : 0;
        }
        return recorded;
    }
}
