package budgetledger.authority;

import java.util.List;

import budgetledger.access.AccessRefusal;
import budgetledger.eventlog.RecordedEvent;

/// What became of a command about access.
public sealed interface AccessOutcome {
    /// Carried out and durable.
    ///
    /// @param replayed whether this is the first answer given again to a retry
    record Done(List<RecordedEvent> events, boolean replayed) implements AccessOutcome {
        public Done {
            events = List.copyOf(events);
        }

        public long position() {
            return events.getLast().position();
        }
    }

    record Refused(AccessRefusal refusal) implements AccessOutcome {}

    /// The same command id was used before for something else.
    record KeyReused() implements AccessOutcome {}
}
