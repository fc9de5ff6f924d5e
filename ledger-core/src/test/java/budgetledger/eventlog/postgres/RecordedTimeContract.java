package budgetledger.eventlog.postgres;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import budgetledger.eventlog.Appended;
import budgetledger.eventlog.EventLog;
import budgetledger.eventlog.Head;
import budgetledger.eventlog.RecordedEvent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Turning a time into a position gives an answer that stays.
interface RecordedTimeContract extends ContractPart {
    Duration RACE = Duration.ofSeconds(6);

    @Test
    default void a_past_time_gives_the_last_event_recorded_by_then() throws Exception {
        EventLog log = newNode();
        for (int i = 0; i < 8; i++) {
            RecordedEvent event = append(log, "past-" + i);
            Thread.sleep(3);
            for (Duration shift : List.of(Duration.ZERO, Duration.ofNanos(-1), Duration.ofNanos(-600),
                    Duration.ofNanos(999), Duration.ofNanos(1000), Duration.ofNanos(-1000))) {
                Instant time = event.recordedAt().plus(shift);
                assertThat(log.positionAt(time)).as("%s after %s", shift, event).isEqualTo(oracle(time));
            }
        }
        assertThat(log.positionAt(Instant.EPOCH)).isZero();
        assertThat(log.head()).isEqualTo(new Head(log.head().position(), log.readAfter(log.head().position() - 1, 1)
                .getFirst().recordedAt()));
    }

    @Test
    default void a_time_that_has_not_come_is_refused() {
        EventLog log = newNode();
        append(log, "future");
        assertThatThrownBy(() -> log.positionAt(Instant.now().plusSeconds(5)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    default void an_append_that_waited_long_is_not_recorded_before_it_got_its_turn() throws Exception {
        EventLog log = newNode(InstantSource.offset(InstantSource.system(), Duration.ofSeconds(10)));
        append(log, "waited-before");
        Instant turn;
        Future<RecordedEvent> event;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try (HeadLock head = HeadLock.hold(database().service())) {
                event = threads.submit(() -> append(log, "waited"));
                head.awaitWaiter(database().owner());
                Thread.sleep(700);
                turn = databaseTime();
            }
        }
        assertThat(event.get().recordedAt()).isAfterOrEqualTo(turn);
    }

    @Test
    default void an_answer_stays_although_an_append_was_under_way() throws Exception {
        EventLog log = newNode();
        append(log, "under-way-before");
        long answer;
        Instant time;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Long> asked;
            try (HeadLock head = HeadLock.share(database().service())) {
                threads.submit(() -> append(log, "under-way"));
                head.awaitWaiter(database().owner());
                time = databaseTime();
                Thread.sleep(1_000);
                EventLog other = newNode();
                Instant then = time;
                asked = threads.submit(() -> other.positionAt(then));
                Thread.sleep(1_000);
            }
            answer = asked.get(20, TimeUnit.SECONDS);
        }
        assertThat(answer).isEqualTo(oracle(time));
    }

    @Test
    default void answers_stay_while_nodes_with_different_clocks_write() throws Exception {
        List<EventLog> nodes = new ArrayList<>();
        for (long milliseconds : new long[] {0, 200, -200, 10_000}) {
            nodes.add(newNode(InstantSource.offset(InstantSource.system(), Duration.ofMillis(milliseconds))));
        }
        Map<Instant, Long> answers = new ConcurrentHashMap<>();
        long end = System.nanoTime() + RACE.toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int number = 0; number < nodes.size(); number++) {
                EventLog log = nodes.get(number);
                Random random = new Random(number);
                String name = "race-" + number + "-";
                all.add(threads.submit(() -> {
                    for (int i = 0; System.nanoTime() < end; i++) {
                        append(log, name + i);
                        Thread.sleep(random.nextInt(100) == 0 ? 400 : random.nextInt(4));
                    }
                    return null;
                }));
                all.add(threads.submit(() -> {
                    while (System.nanoTime() < end) {
                        Instant time = databaseTime().minusNanos(random.nextInt(200_000_000));
                        answers.put(time, log.positionAt(time));
                    }
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        System.out.println(answers.size() + " answers while " + nodes.size() + " nodes wrote");
        answers.forEach((time, answer) -> assertThat(answer).as("position at %s", time).isEqualTo(oracle(time)));
    }

    private static RecordedEvent append(EventLog log, String name) {
        return ((Appended.Recorded) log.append(new SampleEvents(1).append(SampleEvents.budget(name), 0, name, 1)))
                .events().getFirst();
    }

    private Instant databaseTime() {
        return Sql.list(database().owner(), "SELECT clock_timestamp()",
                row -> row.getObject(1, OffsetDateTime.class).toInstant()).getFirst();
    }

    /// The answer by looking at every event.
    private long oracle(Instant time) {
        return Sql.number(database().owner(), "SELECT coalesce(max(position), 0) FROM ledger.event"
                + " WHERE recorded_at <= ?", time.truncatedTo(ChronoUnit.MICROS)
                        .atOffset(ZoneOffset.UTC));
    }
}
