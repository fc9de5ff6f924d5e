package budgetledger.config;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import budgetledger.axon.LedgerEventStorageEngine;
import budgetledger.budget.LedgerEvent;
import budgetledger.eventlog.RecordedEvent;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.springframework.boot.test.context.TestComponent;

/// A projection that only remembers what it saw, and fails when told to.
@TestComponent
@ProcessingGroup(Probe.PROCESSOR)
class Probe {
    static final String PROCESSOR = "probe";

    final List<Long> seen = new CopyOnWriteArrayList<>();
    volatile long failAt = Long.MAX_VALUE;
    volatile int failures;

    @EventHandler
    void on(LedgerEvent event,
            @MetaDataValue(value = LedgerEventStorageEngine.RECORDED, required = true) RecordedEvent recorded) {
        if (recorded.position() >= failAt) {
            failures++;
            throw new IllegalStateException("told to fail at " + recorded.position());
        }
        seen.add(recorded.position());
    }
}
