package budgetledger.replay;

import java.sql.Connection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import budgetledger.eventlog.EventCatalog;
import budgetledger.eventlog.EventType;
import budgetledger.eventlog.RecordedEvent;

/// Keeps no table and fails where it is told to.
record FailingProjection(Predicate<RecordedEvent> fails) implements Projection {
    @Override
    public List<ProjectionTable> tables() {
        return List.of();
    }

    @Override
    public Set<EventType> types() {
        return Set.copyOf(EventCatalog.ALL);
    }

    @Override
    public ProjectionWriter writer(Connection connection, TableNames names) {
        return new ProjectionWriter() {
            @Override
            public void add(RecordedEvent event) {
                if (fails.test(event)) {
                    throw new IllegalStateException("planned, at " + event.position());
                }
            }

            @Override
            public void flush() {
                // Nothing is kept.
            }
        };
    }
}
