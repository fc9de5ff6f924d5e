package budgetledger.eventlog.postgres;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

import budgetledger.budget.BudgetId;
import budgetledger.eventlog.Append;
import budgetledger.eventlog.Appended;
import budgetledger.eventlog.EventLogUnavailable;
import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GroupCommitIT {
    private static final int CALLERS = 11_000;
    private static final int ANSWERS = 300;
    private static final Append APPEND = new SampleEvents(1).append(SampleEvents.budget("any"), 0, "any", 1);

    @Test
    @Timeout(120)
    void more_callers_than_can_wait_are_turned_away_and_the_writer_lives_on() throws Exception {
        AtomicInteger turnedAway = new AtomicInteger();
        AtomicInteger answered = new AtomicInteger();
        try (TestDatabase database = TestDatabase.create();
                PostgresEventLog log = new PostgresEventLog(database.service(), InstantSource.system())) {
            BudgetId hot = SampleEvents.budget("hot");
            log.append(new SampleEvents(1).append(hot, 0, "hot", 1));
            try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
                HeadLock head = HeadLock.hold(database.service());
                for (int number = 0; number < CALLERS; number++) {
                    Append append = new SampleEvents(number).append(hot, 0, "hot-" + number, 1);
                    callers.submit(() -> call(log, append, answered, turnedAway));
                }
                while (turnedAway.get() == 0) {
                    Thread.sleep(10);
                }
                head.close();
                long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
                while (answered.get() < ANSWERS && System.nanoTime() < deadline) {
                    Thread.sleep(10);
                }
                callers.shutdownNow();
            }
            assertThat(answered.get()).as("answered").isGreaterThanOrEqualTo(ANSWERS);
            assertThat(log.append(new SampleEvents(1).append(SampleEvents.budget("cool"), 0, "cool", 1)))
                    .isInstanceOf(Appended.Recorded.class);
        }
    }

    /// Asks again for as long as it is turned away at the door.
    private static Void call(PostgresEventLog log, Append append, AtomicInteger answered, AtomicInteger turnedAway)
            throws InterruptedException {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                log.append(append);
                answered.incrementAndGet();
                return null;
            } catch (EventLogUnavailable e) {
                turnedAway.incrementAndGet();
                Thread.sleep(1);
            }
        }
        return null;
    }

    @Test
    @Timeout(60)
    void a_connection_that_falls_silent_is_given_up_and_the_append_takes_effect_once() throws Exception {
        try (TestDatabase database = TestDatabase.create();
                HalfOpen line = new HalfOpen(URI.create(database.url().substring("jdbc:".length())).getPort());
                HikariDataSource source = database.newNode(line.port());
                PostgresEventLog log = new PostgresEventLog(source, InstantSource.system())) {
            log.append(APPEND);
            line.silence();

            Appended answer = log.append(new SampleEvents(2).append(SampleEvents.budget("any"), 1, "more", 2));

            assertThat(answer).isInstanceOf(Appended.Recorded.class);
            assertThat(Sql.number(database.owner(), "SELECT count(*) FROM ledger.event")).isEqualTo(3);
        }
    }

    @Test
    void closing_while_the_database_is_down_answers_who_waits_and_ends_the_writer() throws Exception {
        PostgresEventLog log = new PostgresEventLog(failing(new SQLException("down", "08001")), InstantSource.system());
        CompletableFuture<Appended> waiting = CompletableFuture.supplyAsync(() -> log.append(APPEND));
        Thread.sleep(300);

        long begun = System.nanoTime();
        log.close();

        assertThatThrownBy(() -> waiting.get(1, TimeUnit.SECONDS)).isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(EventLogUnavailable.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(15));
        assertThat(writers()).as("writers left").isZero();
        assertThatThrownBy(() -> log.append(APPEND)).isInstanceOf(EventLogUnavailable.class)
                .hasMessageContaining("closed");
    }

    @Test
    void an_error_in_the_writer_is_answered_and_does_not_end_it() {
        DataSource source = failing(new OutOfMemoryError("planted"));
        try (PostgresEventLog log = new PostgresEventLog(source, InstantSource.system())) {
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> CompletableFuture.supplyAsync(() -> log.append(APPEND)).get(5,
                        TimeUnit.SECONDS)).hasRootCauseMessage("planted");
            }
        }
    }

    private static long writers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("event-log-writer"))
                .count();
    }

    private static DataSource failing(Throwable failure) {
        return (DataSource) Proxy.newProxyInstance(GroupCommitIT.class.getClassLoader(),
                new Class<?>[] {DataSource.class}, (_, _, _) -> {
                    throw failure;
                });
    }
}
