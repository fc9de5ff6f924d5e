package budgetledger.rest.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import budgetledger.budget.Act;
import budgetledger.budget.LedgerEvent;
import budgetledger.eventlog.EventCatalog;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.rest.read.DocumentView;
import budgetledger.rest.read.ProvenanceView;
import budgetledger.rest.read.ReasonView;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A recorded event: the envelope and the payload as it is sealed.
///
/// @param redacted whether lines that the reader may not see are left out of the payload
@Schema(name = "Event")
record EventView(
        long position,
        UUID eventId,
        String stream,
        long sequence,
        String type,
        int version,
        Instant recordedAt,
        LocalDate effectiveOn,
        String actor,
        @Nullable String onBehalfOf,
        ReasonView reason,
        DocumentView document,
        ProvenanceView provenance,
        UUID commandId,
        UUID correlationId,
        UUID causationId,
        boolean redacted,
        @JsonRawValue @Schema(type = "object") String payload) {
    /// @param seen the event as far as the reader sees it
    static EventView of(RecordedEvent event, LedgerEvent seen) {
        Act act = seen.act();
        return new EventView(event.position(), event.eventId(), event.stream(), event.sequence(), event.type().name(),
                event.type().version(), event.recordedAt(), act.effectiveOn(), act.actor().value(),
                act.onBehalfOf() == null ? null : act.onBehalfOf().value(), ReasonView.of(act.reason()),
                DocumentView.of(act.document()), ProvenanceView.of(act.provenance()), event.trace().command().value(),
                event.trace().correlation(), event.trace().causation(), !seen.equals(event.event()),
                EventCatalog.payload(seen));
    }
}
