package budgetledger.rest.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import budgetledger.budget.Act;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.rest.event.EventPages.Shown;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An event in the form of CloudEvents 1.0 (JSON event format), for programs that take events from anywhere. Its own
/// attributes are extensions; numbers among them are texts, because a position may be larger than their integers.
///
/// @param type name and version, as `budget.BudgetOpened.v1`
/// @param subject the stream
/// @param data the payload as it is sealed, less lines that the reader may not see
@Schema(name = "CloudEvent")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CloudEventView(
        @Schema(example = "1.0") String specversion,
        UUID id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        String position,
        String sequence,
        LocalDate effectiveon,
        String actor,
        @Nullable String onbehalfof,
        UUID correlationid,
        UUID causationid,
        boolean redacted,
        @JsonRawValue @Schema(type = "object") String data) {
    static final String BATCH = "application/cloudevents-batch+json";

    static CloudEventView of(Shown shown) {
        RecordedEvent event = shown.recorded();
        Act act = shown.seen().act();
        return new CloudEventView("1.0", event.eventId(), "/api/v1/events", event.type().toString(), event.stream(),
                event.recordedAt(), "application/json", Long.toString(event.position()),
                Long.toString(event.sequence()), act.effectiveOn(), act.actor().value(),
                act.onBehalfOf() == null ? null : act.onBehalfOf().value(), event.trace().correlation(),
                event.trace().causation(), shown.isRedacted(), shown.payload());
    }
}
