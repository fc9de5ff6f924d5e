package budgetledger.eventlog.postgres;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import budgetledger.budget.LedgerEvent;
import budgetledger.eventlog.Append;
import budgetledger.eventlog.Appended;
import budgetledger.eventlog.CanonicalEvent;
import budgetledger.eventlog.EventCatalog;
import budgetledger.eventlog.EventLogUnavailable;
import budgetledger.eventlog.Guard;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.eventlog.Trace;

/// One command's append, to one stream or to several, on its way through the writer: its rows are prepared by the
/// caller's thread, so that the single writer only numbers and seals them.
final class Pending {
    /// One event that lacks only its position and recorded time.
    @SuppressWarnings("ArrayRecordComponent") // never compared; the writer fills the array in place
    record Row(UUID eventId, String stream, long sequence, LedgerEvent event, String payload, byte[] canonical) {}

    final List<Append> parts;
    final Trace trace;
    final String inputHash;
    final Set<String> streams = new HashSet<>();
    final List<Guard> guards = new ArrayList<>();
    final List<Row> rows = new ArrayList<>();
    final CompletableFuture<Appended> answer = new CompletableFuture<>();

    Pending(List<Append> parts) {
        this.parts = List.copyOf(parts);
        this.trace = parts.getFirst().trace();
        this.inputHash = parts.getFirst().inputHash();
        for (Append part : parts) {
            if (!part.trace().equals(trace) || !part.inputHash().equals(inputHash) || !streams.add(part.stream())) {
                throw new IllegalArgumentException("the parts of an append are one command's, each for its own stream");
            }
            guards.addAll(part.guards());
            prepare(part);
        }
    }

    private void prepare(Append part) {
        long sequence = part.sequence();
        for (LedgerEvent event : part.events()) {
            UUID eventId = trace.command().eventId(rows.size());
            String payload = EventCatalog.payload(event);
            rows.add(new Row(eventId, part.stream(), sequence, event, payload,
                    CanonicalEvent.draft(eventId, part.stream(), sequence, trace, event, payload)));
            sequence++;
        }
    }

    /// Whether it writes to one of these streams or rests on where one ends.
    boolean touches(Set<String> others) {
        return streams.stream().anyMatch(others::contains)
                || guards.stream().anyMatch(guard -> others.contains(guard.stream()));
    }

    /// Waits for the answer. A caller who leaves without one takes the append back, if nobody has begun to write it.
    Appended await(Duration atMost) {
        try {
            return answer.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(false);
            throw new EventLogUnavailable("no answer from the log in " + atMost.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw new EventLogUnavailable("the log could not take the append",
                    Objects.requireNonNullElse(e.getCause(), e));
        } catch (InterruptedException e) {
            answer.cancel(false);
            Thread.currentThread().interrupt();
            throw new EventLogUnavailable("interrupted while waiting for the log", e);
        }
    }

    /// The answer once the rows have their numbers and are durable.
    Appended.Recorded recorded(long firstPosition, Instant recordedAt) {
        List<RecordedEvent> events = new ArrayList<>(rows.size());
        for (Row row : rows) {
            events.add(new RecordedEvent(firstPosition + events.size(), row.eventId(), row.stream(), row.sequence(),
                    EventCatalog.type(row.event()), recordedAt, trace, row.event()));
        }
        return new Appended.Recorded(events);
    }
}
