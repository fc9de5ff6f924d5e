package budgetledger.eventlog.postgres;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import budgetledger.budget.BudgetEvent;
import budgetledger.eventlog.Append;
import budgetledger.eventlog.Appended;
import budgetledger.eventlog.CanonicalEvent;
import budgetledger.eventlog.EventCatalog;
import budgetledger.eventlog.EventLogUnavailable;
import budgetledger.eventlog.RecordedEvent;

/// One append on its way through the writer: its rows are prepared by the caller's thread, so that the single
/// writer only numbers and seals them.
final class Pending {
    /// One event that lacks only its position and recorded time.
    @SuppressWarnings("ArrayRecordComponent") // never compared; the writer fills the array in place
    record Row(UUID eventId, long sequence, BudgetEvent event, String payload, byte[] canonical) {}

    final Append append;
    final List<Row> rows;
    final CompletableFuture<Appended> answer = new CompletableFuture<>();

    Pending(Append append) {
        this.append = append;
        this.rows = new ArrayList<>(append.events().size());
        for (BudgetEvent event : append.events()) {
            int index = rows.size();
            long sequence = append.sequence() + index;
            UUID eventId = append.trace().command().eventId(index);
            String payload = EventCatalog.payload(event);
            rows.add(new Row(eventId, sequence, event, payload,
                    CanonicalEvent.draft(eventId, append.stream(), sequence, append.trace(), event, payload)));
        }
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
            events.add(new RecordedEvent(firstPosition + events.size(), row.eventId(), append.stream(),
                    row.sequence(), EventCatalog.type(row.event()), recordedAt, append.trace(), row.event()));
        }
        return new Appended.Recorded(events);
    }
}
