package budgetledger.config;

import java.time.InstantSource;
import javax.sql.DataSource;

import budgetledger.authority.AccessBook;
import budgetledger.authority.Authority;
import budgetledger.axon.Batches;
import budgetledger.axon.BudgetAggregate;
import budgetledger.axon.Commands;
import budgetledger.axon.LedgerAxon;
import budgetledger.axon.TransferRelay;
import budgetledger.axon.Turns;
import budgetledger.eventlog.BudgetStates;
import budgetledger.eventlog.EventLog;
import budgetledger.eventlog.SnapshotStore;
import budgetledger.eventlog.postgres.DurabilityCheck;
import budgetledger.eventlog.postgres.PostgresEventLog;
import budgetledger.eventlog.postgres.PostgresSnapshots;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.Repository;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Steps 1 to 4 of the flow: from a command to an event in the log.
@Configuration(proxyBeanMethods = false)
class EventLogConfiguration {
    /// The log; its writer holds one connection of the pool for good.
    @Bean
    @DependsOnDatabaseInitialization
    PostgresEventLog eventLog(DataSource source, LedgerProperties properties) {
        if (properties.durabilityCheck()) {
            DurabilityCheck.require(source);
        }
        return new PostgresEventLog(source, InstantSource.system());
    }

    @Bean
    @DependsOnDatabaseInitialization
    SnapshotStore snapshots(DataSource source) {
        return new PostgresSnapshots(source);
    }

    @Bean
    EventStore eventStore(EventLog log, SnapshotStore snapshots) {
        return LedgerAxon.eventStore(log, snapshots);
    }

    @Bean
    CommandBus commandBus() {
        return LedgerAxon.commandBus();
    }

    @Bean
    Cache budgetCache() {
        return new BudgetCache();
    }

    @Bean
    Repository<BudgetAggregate> budgets(EventStore eventStore, Cache budgetCache) {
        return LedgerAxon.budgets(eventStore, budgetCache);
    }

    /// Who may do what, as the log has it.
    @Bean
    AccessBook accessBook(EventLog log) {
        return new AccessBook(log, InstantSource.system());
    }

    @Bean
    Turns turns() {
        return new Turns();
    }

    /// The one way in; who has it finds the budgets listening.
    @Bean
    Commands commands(CommandBus bus, CommandGateway gateway, Repository<BudgetAggregate> budgets, EventLog log,
            Cache budgetCache, Authority authority, Turns turns) {
        LedgerAxon.subscribe(bus, budgets, log);
        return new Commands(gateway, log, budgetCache, authority, turns);
    }

    @Bean
    BudgetStates budgetStates(EventLog log, SnapshotStore snapshots) {
        return new BudgetStates(log, snapshots);
    }

    /// The way in for many adjustments at once.
    @Bean
    Batches batches(EventLog log, BudgetStates states, Authority authority, Turns turns) {
        return new Batches(log, states, authority, turns);
    }

    @Bean
    TransferRelay transferRelay(Commands commands, EventLog log) {
        return new TransferRelay(commands, log,
                task -> Thread.ofVirtual().name("transfer-relay").start(task));
    }
}
