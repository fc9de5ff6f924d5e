package budgetledger.axon;

import budgetledger.eventlog.EventLog;
import budgetledger.eventlog.SnapshotStore;
import org.axonframework.commandhandling.AnnotationCommandHandlerAdapter;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.AggregateSnapshotter;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.Repository;

/// How the pieces of Axon are put together over our log; a container only holds what is made here.
public final class LedgerAxon {
    /// A cold budget then reads its snapshot and at most this many events.
    private static final int SNAPSHOT_EVERY_EVENTS = 200;

    /// How soon a processor sees events that another node appended. Own appends wake it at once.
    private static final long FETCH_DELAY_MILLIS = 100;

    private LedgerAxon() {}

    public static EventStore eventStore(EventLog log, SnapshotStore snapshots) {
        return EmbeddedEventStore.builder()
                .storageEngine(new LedgerEventStorageEngine(log, snapshots))
                .fetchDelay(FETCH_DELAY_MILLIS)
                .build();
    }

    /// A command bus without transactions: the log writes in its own, shared by many commands, so a waiting
    /// command holds no connection.
    public static CommandBus commandBus() {
        return SimpleCommandBus.builder().transactionManager(NoTransactionManager.INSTANCE).build();
    }

    public static Repository<BudgetAggregate> budgets(EventStore eventStore, Cache cache) {
        GenericAggregateFactory<BudgetAggregate> factory = new GenericAggregateFactory<>(BudgetAggregate.class);
        AggregateSnapshotter snapshotter = AggregateSnapshotter.builder()
                .eventStore(eventStore)
                .aggregateFactories(factory)
                .build();
        return EventSourcingRepository.builder(BudgetAggregate.class)
                .aggregateFactory(factory)
                .eventStore(eventStore)
                .cache(cache)
                .snapshotTriggerDefinition(
                        new EventCountSnapshotTriggerDefinition(snapshotter, SNAPSHOT_EVERY_EVENTS))
                .build();
    }

    /// Lets the bus reach the budgets.
    public static void subscribe(CommandBus bus, Repository<BudgetAggregate> budgets, EventLog log) {
        new AnnotationCommandHandlerAdapter<>(new BudgetCommandHandler(budgets, log)).subscribe(bus);
    }
}
