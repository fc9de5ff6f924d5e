package budgetledger.eventlog.postgres;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;

import budgetledger.budget.BudgetId;
import budgetledger.eventlog.Append;
import budgetledger.eventlog.Appended;
import budgetledger.eventlog.EventLog;
import budgetledger.eventlog.Guard;
import budgetledger.eventlog.RecordedEvent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Appends that rest on a stream to which they do not write.
interface GuardContract extends ContractPart {
    int ROUNDS = 60;

    private static Append guarded(String name, long sequence, Guard... guards) {
        Append plain = new SampleEvents(1).append(SampleEvents.budget(name), sequence, name + "-" + sequence
                + Arrays.toString(guards), 1);
        return new Append(plain.stream(), sequence, plain.trace(), plain.inputHash(), plain.events(), List.of(guards));
    }

    private static Append move(String name, long sequence) {
        return new SampleEvents(2).append(SampleEvents.budget(name), sequence, name + "-moves-" + sequence, 1);
    }

    private static String stream(String name) {
        return SampleEvents.budget(name).stream();
    }

    @Test
    default void an_append_is_taken_while_the_guarded_streams_end_where_it_says() {
        newNode().append(move("watched", 0));
        EventLog log = newNode();
        Guard watched = new Guard(stream("watched"), 0);
        Guard nobody = new Guard(stream("nobody-there"), Guard.EMPTY);

        for (int sequence = 0; sequence < 3; sequence++) {
            assertThat(log.append(guarded("guarded", sequence, watched, nobody)))
                    .as(sequence == 0 ? "with the head locked" : "at once").isInstanceOf(Appended.Recorded.class);
        }
    }

    @Test
    default void an_append_whose_guarded_stream_ends_elsewhere_writes_nothing() {
        EventLog log = newNode();
        log.append(move("moved-on", 0));
        log.append(move("moved-on", 1));
        log.append(move("stays", 0));
        List<Guard> wrong = List.of(new Guard(stream("moved-on"), 0), new Guard(stream("moved-on"), Guard.EMPTY),
                new Guard(stream("moved-on"), 2), new Guard(stream("not-begun"), 0));
        for (Guard guard : wrong) {
            Append append = guarded("outdated", 0, new Guard(stream("stays"), 0), guard);
            for (EventLog node : List.of(log, newNode())) {
                assertThat(node.append(append)).isEqualTo(new Appended.Outdated(guard));
            }
            assertThat(log.receipt(append.trace().command())).isEmpty();
        }
        assertThat(log.lastSequence(stream("outdated"))).isEmpty();
    }

    @Test
    default void a_failed_guard_fails_one_append_and_no_other_of_its_batch() throws Exception {
        EventLog log = newNode();
        log.append(move("rights", 0));
        log.append(move("rights", 1));
        Guard now = new Guard(stream("rights"), 1);
        Guard before = new Guard(stream("rights"), 0);
        List<Append> appends = IntStream.range(0, 30).mapToObj(i -> guarded("holder-" + i, 0, now))
                .collect(Collectors.toCollection(ArrayList::new));
        appends.set(11, guarded("holder-11", 0, before));

        List<Object> answers = together(log, appends);

        assertThat(answers.remove(11)).isEqualTo(new Appended.Outdated(before));
        assertThat(answers).hasSize(29).allSatisfy(a -> assertThat(a).isInstanceOf(Appended.Recorded.class));
        assertThat(Sql.number(database().owner(), "SELECT count(DISTINCT xmin::text) FROM ledger.event"
                + " WHERE stream LIKE 'budget/holder-%'")).as("transactions of the batch").isEqualTo(1);
    }

    @Test
    default void an_append_of_the_same_batch_that_moves_the_guarded_stream_counts_if_it_comes_before()
            throws Exception {
        EventLog log = newNode();
        Guard empty = new Guard(stream("revoked"), Guard.EMPTY);
        List<Object> answers = together(log, List.of(guarded("in-time", 0, empty), move("revoked", 0),
                guarded("too-late", 0, empty), guarded("knows", 0, new Guard(stream("revoked"), 0)),
                guarded("unconcerned", 0)));

        assertThat(answers.get(2)).isEqualTo(new Appended.Outdated(empty));
        for (int taken : List.of(0, 1, 3, 4)) {
            assertThat(answers.get(taken)).as("append %d", taken).isInstanceOf(Appended.Recorded.class);
        }
    }

    @Test
    default void an_answer_of_already_done_or_conflict_goes_before_an_outdated_guard() {
        EventLog log = newNode();
        Append append = guarded("order", 0, new Guard(stream("moves-later"), Guard.EMPTY));
        log.append(append);
        log.append(move("moves-later", 0));

        assertThat(log.append(append)).isInstanceOf(Appended.AlreadyDone.class);
        assertThat(log.append(guarded("order", 5, new Guard(stream("moves-later"), Guard.EMPTY))))
                .isEqualTo(new Appended.Conflict(stream("order"), 5));
    }

    @Test
    default void guards_cost_no_round_trip() {
        AtomicInteger statements = new AtomicInteger();
        DataSource source = counting(database().newNode(), statements);
        try (PostgresEventLog log = new PostgresEventLog(source, InstantSource.system())) {
            log.append(move("counted", 0));
            statements.set(0);
            log.append(guarded("counting", 0, new Guard(stream("counted"), 0)));
            assertThat(statements.get()).isEqualTo(1);
        }
    }

    private static DataSource counting(DataSource source, AtomicInteger statements) {
        ClassLoader loader = GuardContract.class.getClassLoader();
        return (DataSource) Proxy.newProxyInstance(loader, new Class<?>[] {DataSource.class}, (_, method, args) -> {
            Connection connection = (Connection) method.invoke(source, args);
            return Proxy.newProxyInstance(loader, new Class<?>[] {Connection.class}, (_, call, values) -> {
                statements.addAndGet(call.getName().equals("prepareStatement") ? 1 : 0);
                return call.invoke(connection, values);
            });
        });
    }

    /// Whatever was recorded under a guard stands where the guarded stream still ended as the guard says.
    @Test
    default void no_guard_is_overtaken_by_another_node() throws Exception {
        EventLog one = newNode();
        EventLog two = newNode();
        BudgetId rights = SampleEvents.budget("race-rights");
        List<Future<Integer>> outdated = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < 4; writer++) {
                String name = "race-" + writer;
                EventLog log = writer % 2 == 0 ? one : two;
                outdated.add(threads.submit(() -> writeGuarded(log, name, rights.stream())));
            }
            for (int sequence = 0; sequence < ROUNDS; sequence++) {
                assertThat((sequence % 2 == 0 ? two : one).append(move("race-rights", sequence)))
                        .isInstanceOf(Appended.Recorded.class);
            }
        }
        for (Future<Integer> writer : outdated) {
            System.out.println("outdated in the race: " + writer.get());
        }
        List<String> wrong = wrong(one, rights.stream());
        assertThat(wrong).isEmpty();
    }

    /// Each command's key names the end of the guarded stream that it rests on.
    private static int writeGuarded(EventLog log, String name, String rights) {
        int outdated = 0;
        for (int sequence = 0; sequence < ROUNDS; ) {
            long end = log.lastSequence(rights).orElse(Guard.EMPTY);
            switch (log.append(guarded(name, sequence, new Guard(rights, end)))) {
                case Appended.Recorded _, Appended.AlreadyDone _ -> sequence++;
                case Appended.Outdated _ -> outdated++;
                case Appended.Conflict conflict -> throw new AssertionError(conflict);
            }
        }
        return outdated;
    }

    private static List<String> wrong(EventLog log, String rights) {
        List<String> wrong = new ArrayList<>();
        List<RecordedEvent> moves = log.readStream(rights, 0);
        for (int writer = 0; writer < 4; writer++) {
            String name = "race-" + writer;
            for (RecordedEvent event : log.readStream(stream(name), 0)) {
                long end = moves.stream().filter(move -> move.position() < event.position()).count() - 1;
                Append asked = guarded(name, event.sequence(), new Guard(rights, end));
                if (!asked.trace().equals(event.trace())) {
                    wrong.add(name + " " + event.sequence() + " stands where the guarded stream ended at " + end);
                }
            }
        }
        return wrong;
    }
}
