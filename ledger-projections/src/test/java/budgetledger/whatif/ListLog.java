package budgetledger.whatif;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

import budgetledger.eventlog.Append;
import budgetledger.eventlog.Appended;
import budgetledger.eventlog.CommandId;
import budgetledger.eventlog.EventLog;
import budgetledger.eventlog.Head;
import budgetledger.eventlog.Receipt;
import budgetledger.eventlog.RecordedEvent;

/// A log that is a list. Nothing can be appended: whoever tries has a side effect and fails.
record ListLog(List<RecordedEvent> events) implements EventLog {
    @Override
    public Appended appendAll(List<Append> parts) {
        throw new AssertionError("something was to be recorded: " + parts);
    }

    @Override
    public List<RecordedEvent> readAfter(long position, int limit) {
        return events.stream().filter(event -> event.position() > position).limit(limit).toList();
    }

    @Override
    public List<RecordedEvent> readStream(String stream, long fromSequence, int limit) {
        return events.stream().filter(event -> event.stream().equals(stream) && event.sequence() >= fromSequence)
                .limit(limit).toList();
    }

    @Override
    public Optional<RecordedEvent> find(UUID eventId) {
        return events.stream().filter(event -> event.eventId().equals(eventId)).findFirst();
    }

    @Override
    public Head head() {
        return new Head(events.size(), events.isEmpty() ? Instant.EPOCH : events.getLast().recordedAt());
    }

    @Override
    public Optional<Receipt> receipt(CommandId command) {
        return Optional.empty();
    }

    @Override
    public OptionalLong lastSequence(String stream) {
        return events.stream().filter(event -> event.stream().equals(stream)).mapToLong(RecordedEvent::sequence)
                .max();
    }

    @Override
    public long positionAt(Instant time) {
        return events.stream().filter(event -> !event.recordedAt().isAfter(time)).count();
    }
}
