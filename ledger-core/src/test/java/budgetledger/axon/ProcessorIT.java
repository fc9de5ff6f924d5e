package budgetledger.axon;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import budgetledger.budget.BudgetId;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.eventlog.postgres.TestDatabase;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static budgetledger.axon.SampleCommands.budget;
import static budgetledger.axon.SampleCommands.enact;
import static budgetledger.axon.SampleCommands.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Axon's processors over our log.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProcessorIT {
    private static final int BUDGETS = 8;
    private static final int EVENTS_PER_BUDGET = 100;
    private static final long FAILS_ONCE_AT = 300;

    @Test
    void a_pooled_processor_sees_every_event_of_both_nodes_in_order_even_when_a_handler_fails() throws Exception {
        try (TestDatabase database = TestDatabase.create();
                Assembly one = new Assembly(database.newNode());
                Assembly two = new Assembly(database.newNode());
                ScheduledExecutorService coordinator = Executors.newScheduledThreadPool(1);
                ScheduledExecutorService workers = Executors.newScheduledThreadPool(2)) {
            write(List.of(one, two), 0);
            Handler handler = new Handler();
            PooledStreamingEventProcessor processor = PooledStreamingEventProcessor.builder()
                    .name("all")
                    .eventHandlerInvoker(handler)
                    .errorHandler(PropagatingErrorHandler.instance())
                    .messageSource(one.store)
                    .tokenStore(new InMemoryTokenStore())
                    .transactionManager(NoTransactionManager.INSTANCE)
                    .coordinatorExecutor(coordinator)
                    .workerExecutor(workers)
                    .initialSegmentCount(1)
                    .batchSize(1)
                    .initialToken(source -> source.createTailToken())
                    .build();
            processor.start();
            write(List.of(one, two), 1);
            long last = BUDGETS * EVENTS_PER_BUDGET;
            long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (handler.handled.size() < last && System.nanoTime() < deadline) {
                Thread.sleep(20);
            }
            processor.shutDown();
            assertThat(handler.failures).hasValue(1);
            assertThat(handler.handled).isEqualTo(LongStream.rangeClosed(1, last).boxed().toList());
        }
    }

    @Test
    void there_is_no_XStream_on_the_class_path() {
        for (String name : List.of("com.thoughtworks.xstream.XStream", "com.thoughtworks.xstream.core.util.Fields",
                "io.github.xstream.mxparser.MXParser")) {
            assertThatThrownBy(() -> Class.forName(name)).isInstanceOf(ClassNotFoundException.class);
        }
    }

    /// One half of all events, from both nodes at once.
    private static void write(List<Assembly> nodes, int half) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(BUDGETS)) {
            List<Future<?>> writers = IntStream.range(0, BUDGETS).<Future<?>>mapToObj(number -> threads.submit(() -> {
                BudgetId budget = budget("processed-" + number);
                Assembly node = nodes.get(number % nodes.size());
                int from = half * EVENTS_PER_BUDGET / 2;
                for (int event = from; event < from + EVENTS_PER_BUDGET / 2; event++) {
                    node.send(budget + "-" + event, event == 0 ? open(budget) : enact(budget, "1.00"));
                }
            })).toList();
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
    }

    private static final class Handler implements EventHandlerInvoker {
        final List<Long> handled = new CopyOnWriteArrayList<>();
        final AtomicInteger failures = new AtomicInteger();

        @Override
        public boolean canHandle(EventMessage<?> message, Segment segment) {
            return true;
        }

        @Override
        public void handle(EventMessage<?> message, Segment segment) {
            RecordedEvent event = (RecordedEvent) message.getMetaData().get(LedgerEventStorageEngine.RECORDED);
            if (event.position() == FAILS_ONCE_AT && failures.compareAndSet(0, 1)) {
                throw new IllegalStateException("planted");
            }
            handled.add(event.position());
        }
    }
}
