package budgetledger.bench;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import budgetledger.Samples;
import budgetledger.axon.CommandOutcome;
import budgetledger.axon.Commands;
import budgetledger.axon.LedgerAxon;
import budgetledger.axon.Turns;
import budgetledger.budget.BudgetCommand;
import budgetledger.budget.BudgetEvent.BudgetEnacted;
import budgetledger.budget.BudgetId;
import budgetledger.budget.LineChange;
import budgetledger.eventlog.CanonicalEvent;
import budgetledger.eventlog.CommandId;
import budgetledger.eventlog.EventCatalog;
import budgetledger.eventlog.Trace;
import budgetledger.eventlog.postgres.PostgresEventLog;
import budgetledger.eventlog.postgres.PostgresSnapshots;
import budgetledger.eventlog.postgres.TestDatabase;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Durable single-event commands through the command gateway, against single-row transactions of pgbench.
class AppendBench {
    private static final int BUDGETS = 1_000;
    private static final int CALLERS = 64;
    private static final int FLOOR_CLIENTS = 16;
    private static final Duration TIME = Duration.ofSeconds(8);

    @Test
    void commands_against_single_row_transactions() throws Exception {
        try (TestDatabase database = TestDatabase.create();
                PostgresEventLog log = new PostgresEventLog(database.service(), InstantSource.system())) {
            Commands commands = commands(database, log);
            AtomicLong keys = new AtomicLong();
            for (int i = 0; i < BUDGETS; i++) {
                send(commands, new BudgetCommand.OpenBudget(budget(i), Samples.act(), "示例部门"), keys);
            }
            Load.Call enact = random -> send(commands, enact(budget(random.nextInt(BUDGETS))), keys);
            Load.run(CALLERS, TIME, enact);
            Floor floor = floor(database);
            floor.run(FLOOR_CLIENTS);
            Load floorMany = floor.run(FLOOR_CLIENTS);
            Load many = Load.run(CALLERS, TIME, enact);
            Load floorOne = floor.run(1);
            Load one = Load.run(1, TIME, enact);
            StockAxon stock = new StockAxon(database);
            for (int i = 0; i < BUDGETS; i++) {
                stock.send(new BudgetCommand.OpenBudget(budget(i), Samples.act(), "示例部门"));
            }
            Load beside = Load.run(FLOOR_CLIENTS, TIME, random -> stock.send(enact(budget(random.nextInt(BUDGETS)))));
            System.out.printf("floor: %s, %d clients: %.0f/s; one client: %.3f ms%n", floor.tool(), FLOOR_CLIENTS,
                    floorMany.perSecond(), floorOne.medianMillis());
            System.out.printf("commands, %d callers, %d budgets: %.0f/s = %.2f x floor (p50 %.1f ms, p99 %.1f ms)%n",
                    CALLERS, BUDGETS, many.perSecond(), many.perSecond() / floorMany.perSecond(),
                    many.medianMillis(), many.p99Millis());
            System.out.printf("one command, idle service: p50 %.3f ms = %.2f x floor%n", one.medianMillis(),
                    one.medianMillis() / floorOne.medianMillis());
            System.out.printf("stock Axon JDBC engine, %d callers: %.0f/s = %.2f x floor%n", FLOOR_CLIENTS,
                    beside.perSecond(), beside.perSecond() / floorMany.perSecond());
            assertThat(log.head().position()).isPositive();
        }
    }

    static Commands commands(TestDatabase database, PostgresEventLog log) {
        EventStore store = LedgerAxon.eventStore(log, new PostgresSnapshots(database.service()));
        CommandBus bus = LedgerAxon.commandBus();
        Cache cache = new StrongCache();
        LedgerAxon.subscribe(bus, LedgerAxon.budgets(store, cache), log);
        return new Commands(DefaultCommandGateway.builder().commandBus(bus).build(), log, cache,
                Samples.AUTHORITY, new Turns());
    }

    static void send(Commands commands, BudgetCommand command, AtomicLong keys) {
        CommandId id = CommandId.of("bench", Long.toString(keys.incrementAndGet()));
        if (!(commands.send(command, Trace.of(id), CommandId.inputHash("bench")) instanceof CommandOutcome.Done)) {
            throw new IllegalStateException("refused: " + command);
        }
    }

    static BudgetId budget(int number) {
        return BudgetId.of("d" + (1000 + number), 2022);
    }

    static BudgetCommand enact(BudgetId budget) {
        return new BudgetCommand.EnactBudget(budget, Samples.act(), List.of(Samples.amount(Samples.RUNNING, "100.00")),
                List.of());
    }

    private static Floor floor(TestDatabase database) {
        BudgetEnacted event = new BudgetEnacted(budget(1), Samples.act(), 17, List.of(new LineChange(Samples.RUNNING,
                Samples.yuan("1600.00"), Samples.yuan("100.00"), Samples.yuan("100.00"))), List.of());
        String payload = EventCatalog.payload(event);
        byte[] canonical = CanonicalEvent.draft(UUID.randomUUID(), budget(1).stream(), 17,
                Trace.of(CommandId.of("bench", "floor")), event, payload);
        return new Floor(database, payload, canonical);
    }
}
