package budgetledger.axon;

import java.util.List;

import budgetledger.batch.BatchRecorded;
import budgetledger.eventlog.RecordedEvent;

/// What became of a batch.
public sealed interface BatchOutcome {
    /// Carried out and durable, as far as its mode lets it.
    ///
    /// @param events that of the batch, then those of its accepted rows
    /// @param replayed whether this is the first answer given again to a retry
    record Done(List<RecordedEvent> events, boolean replayed) implements BatchOutcome {
        public Done {
            events = List.copyOf(events);
        }

        /// Position of the last event: a read with this as its least position sees the batch's effect.
        public long position() {
            return events.getLast().position();
        }
    }

    /// A row of an atomic batch is bad. Nothing was written and nothing is remembered: a retry is decided anew.
    record Refused(BatchRecorded record) implements BatchOutcome {}

    /// There are no rows, so there is nothing to do.
    record Nothing() implements BatchOutcome {}

    /// The same command id was used before for something else.
    record KeyReused() implements BatchOutcome {}
}
