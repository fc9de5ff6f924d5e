package budgetledger.axon;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;

import budgetledger.Samples;
import budgetledger.authority.AccessBook;
import budgetledger.budget.BudgetCommand;
import budgetledger.budget.BudgetEvolution;
import budgetledger.budget.BudgetId;
import budgetledger.budget.BudgetState;
import budgetledger.eventlog.CommandId;
import budgetledger.eventlog.EventLog;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.eventlog.SnapshotStore;
import budgetledger.eventlog.Trace;
import budgetledger.eventlog.postgres.PostgresEventLog;
import budgetledger.eventlog.postgres.PostgresSnapshots;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.Repository;

/// One node: everything between a command and the log, with a cold cache. The calls to its log are written down.
final class Assembly implements AutoCloseable {
    final SnapshotStore snapshots;
    final EventLog log;
    final EventStore store;
    final Repository<BudgetAggregate> budgets;
    final Commands commands;
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final PostgresEventLog postgres;
    final Turns turns = new Turns();

    final AccessBook access;

    /// Where everybody may do everything.
    Assembly(DataSource source) {
        this(source, false);
    }

    /// @param granted whether people may do what was granted to them, and no more
    Assembly(DataSource source, boolean granted) {
        this.postgres = new PostgresEventLog(source, InstantSource.system());
        this.log = watched(postgres);
        this.access = new AccessBook(log, InstantSource.system());
        this.snapshots = new PostgresSnapshots(source);
        this.store = LedgerAxon.eventStore(log, snapshots);
        Cache cache = new WeakReferenceCache();
        this.budgets = LedgerAxon.budgets(store, cache);
        CommandBus bus = LedgerAxon.commandBus();
        LedgerAxon.subscribe(bus, budgets, log);
        this.commands = new Commands(DefaultCommandGateway.builder().commandBus(bus).build(), log, cache,
                granted ? access : Samples.AUTHORITY, turns);
    }

    /// Sends a command whose input is its text.
    CommandOutcome send(String key, BudgetCommand command) {
        return commands.send(command, Trace.of(CommandId.of("tester", key)), CommandId.inputHash(command.toString()));
    }

    BudgetState state(BudgetId budget) throws Exception {
        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(null);
        try {
            return budgets.load(budget.stream()).invoke(BudgetAggregate::state);
        } finally {
            work.rollback();
        }
    }

    /// The state by folding every event there is, with nothing in between.
    BudgetState folded(BudgetId budget) {
        BudgetState state = BudgetState.ABSENT;
        for (RecordedEvent event : postgres.readStream(budget.stream(), 0)) {
            state = BudgetEvolution.evolve(state, event.budgetEvent());
        }
        return state;
    }

    /// What was asked of the log since the last time, such as `readStream [budget/sample/2022, 0]`.
    List<String> callsSinceLast(String method) {
        List<String> since = calls.stream().filter(call -> call.startsWith(method)).toList();
        calls.clear();
        return since;
    }

    private EventLog watched(EventLog log) {
        return (EventLog) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {EventLog.class},
                (_, method, arguments) -> {
                    calls.add(method.getName() + " " + (arguments == null ? "[]" : List.of(arguments)));
                    try {
                        return method.invoke(log, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Override
    public void close() {
        ((EmbeddedEventStore) store).shutDown();
        postgres.close();
    }
}
