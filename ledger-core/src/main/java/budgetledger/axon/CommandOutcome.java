package budgetledger.axon;

import java.util.List;

import budgetledger.budget.Refusal;
import budgetledger.eventlog.RecordedEvent;

/// What became of a command.
public sealed interface CommandOutcome {
    /// Carried out and durable.
    ///
    /// @param replayed whether this is the first answer given again to a retry
    record Done(List<RecordedEvent> events, boolean replayed) implements CommandOutcome {
        public Done {
            events = List.copyOf(events);
        }

        /// Position of the last event: a read with this as its least position sees the command's effect.
        public long position() {
            return events.getLast().position();
        }
    }

    record Refused(Refusal refusal) implements CommandOutcome {}

    /// The same command id was used before for something else.
    record KeyReused() implements CommandOutcome {}
}
