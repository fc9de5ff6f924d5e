package budgetledger.eventlog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/// The append-only log that every figure is computed from.
///
/// Guarantees: positions are 1..n without a gap, in commit order; whoever has seen position n has seen, or can
/// read, everything before it; an append is durable before it is answered; a command id is taken once.
/// Not guaranteed: that two appends are committed in the order in which they were handed over.
public interface EventLog {
    /// Appends and waits until the events are durable.
    ///
    /// @throws EventLogUnavailable when the log cannot answer in time
    default Appended append(Append append) {
        return appendAll(List.of(append));
    }

    /// Appends one command's events to several streams, all of them or none, at contiguous positions in the order
    /// given, with one receipt over all. Guards are compared before any of it is written.
    ///
    /// @param parts one append for each stream, with the same trace and input hash
    /// @throws EventLogUnavailable when the log cannot answer in time
    Appended appendAll(List<Append> parts);

    /// At most `limit` events after a position, in order.
    List<RecordedEvent> readAfter(long position, int limit);

    /// All events of a stream from a sequence on, in order.
    default List<RecordedEvent> readStream(String stream, long fromSequence) {
        return readStream(stream, fromSequence, Integer.MAX_VALUE);
    }

    /// At most `limit` events of a stream from a sequence on, in order.
    List<RecordedEvent> readStream(String stream, long fromSequence, int limit);

    /// The event of an id, if there is one.
    Optional<RecordedEvent> find(UUID eventId);

    Head head();

    Optional<Receipt> receipt(CommandId command);

    /// Sequence of the last event of a stream, if there is one.
    OptionalLong lastSequence(String stream);

    /// Position of the last event recorded at or before a time; 0 when there is none. Exact for ever: no event
    /// committed later can fall at or before that time. May wait a moment for events that are being committed.
    ///
    /// @throws IllegalArgumentException when the time has not come yet by the log's clock
    long positionAt(Instant time);
}
