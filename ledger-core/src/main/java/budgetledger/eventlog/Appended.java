package budgetledger.eventlog;

import java.util.List;

/// The log's answer to an append.
public sealed interface Appended {
    /// The events are durable and have their positions.
    record Recorded(List<RecordedEvent> events) implements Appended {
        public Recorded {
            events = List.copyOf(events);
        }
    }

    /// The stream already has an event at that sequence: somebody else was faster. Nothing was written.
    record Conflict(String stream, long sequence) implements Appended {}

    /// A guarded stream does not end where the append said. Nothing was written.
    record Outdated(Guard guard) implements Appended {}

    /// The command was carried out before. Nothing was written.
    record AlreadyDone(Receipt receipt) implements Appended {}
}
