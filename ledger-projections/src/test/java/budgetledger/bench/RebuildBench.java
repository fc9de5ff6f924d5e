package budgetledger.bench;

import java.io.OutputStream;
import java.sql.Connection;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import budgetledger.axon.LedgerAxon;
import budgetledger.balance.BalanceProjection;
import budgetledger.balance.PostingProjection;
import budgetledger.eventlog.postgres.PostgresEventLog;
import budgetledger.eventlog.postgres.PostgresSnapshots;
import budgetledger.eventlog.postgres.TestDatabase;
import budgetledger.replay.Feed;
import budgetledger.replay.LiveFeed;
import budgetledger.replay.Progress;
import budgetledger.replay.Rebuild;
import budgetledger.replay.RebuildMode;
import budgetledger.replay.RebuildResult;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;

/// Rebuild of postings and balances from a million events, against reading the same rows with COPY.
public class RebuildBench {
    private static final int EVENTS = Integer.getInteger("bench.events", 1_000_000);
    private static final int BUDGETS = 1_000;

    @Test
    void rebuild_against_copy() throws Exception {
        try (TestDatabase database = TestDatabase.create();
                PostgresEventLog log = new PostgresEventLog(database.service(), InstantSource.system())) {
            double writing = seconds(() -> write(log, EVENTS));
            TestDatabase.execute(database.owner(), "VACUUM ANALYZE ledger.event");
            Feed feed = new Feed(List.of(new PostingProjection(), new BalanceProjection()));
            double live = seconds(() -> feedLive(database, log, feed));
            long events = log.head().position();
            double copy = Math.min(seconds(() -> copy(database)), seconds(() -> copy(database)));
            Rebuild rebuild = new Rebuild(database.service(), feed);
            RebuildResult[] result = new RebuildResult[1];
            double rebuilding = seconds(() -> result[0] = rebuild.run(RebuildMode.REPLACE, _ -> { }));
            double again = seconds(() -> result[0] = rebuild.run(RebuildMode.REPLACE, _ -> { }));
            System.out.printf("%,d events written in %.1f s (%,.0f/s)%n", events, writing, events / writing);
            System.out.printf("floor: COPY of all rows: %.2f s%n", copy);
            System.out.printf("rebuild of postings and balances, digests compared and swapped: %.2f s, again %.2f s"
                    + " = %.2f x floor (%,.0f events/s)%n", rebuilding, again, again / copy, events / again);
            System.out.printf("the same through Axon's pooled processor: %.1f s (%,.0f events/s)%n", live,
                    events / live);
            assertThat(result[0].isSame()).isTrue();
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    /// So many events, evenly of a thousand budgets.
    public static void write(PostgresEventLog log, int events) throws Exception {
        List<Future<?>> budgets = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < BUDGETS; i++) {
                int number = i;
                budgets.add(threads.submit(
                        () -> new History(AppendBench.budget(number), number).write(log, events / BUDGETS)));
            }
        }
        for (Future<?> budget : budgets) {
            budget.get();
        }
    }

    private static void feedLive(TestDatabase database, PostgresEventLog log, Feed feed) throws Exception {
        EventStore store = LedgerAxon.eventStore(log, new PostgresSnapshots(database.service()));
        PooledStreamingEventProcessor processor = PooledStreamingEventProcessor.builder()
                .name(LiveFeed.PROCESSOR)
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(new LiveFeed(feed, database.service()))
                        .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                        .build())
                .messageSource(store)
                .tokenStore(new InMemoryTokenStore())
                .transactionManager(new SpringTransactionManager(new DataSourceTransactionManager(database.service())))
                .coordinatorExecutor(Executors.newScheduledThreadPool(1))
                .workerExecutor(Executors.newScheduledThreadPool(1))
                .initialSegmentCount(1)
                .batchSize(500)
                .build();
        processor.start();
        assertThat(new Progress(database.service()).await(log.head().position(), Duration.ofMinutes(10))).isTrue();
        processor.shutDown();
    }

    private static void copy(TestDatabase database) throws Exception {
        try (Connection connection = database.owner().getConnection()) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut(
                    "COPY (SELECT * FROM ledger.event) TO STDOUT (FORMAT binary)", OutputStream.nullOutputStream());
        }
    }
}
