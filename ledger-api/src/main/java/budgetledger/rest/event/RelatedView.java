package budgetledger.rest.event;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import budgetledger.eventlog.RecordedEvent;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What an event came from and what came of it, as far as it is seen.
///
/// @param causedBy the event that caused it; null when a person's command did
/// @param causes events that it caused, oldest first
/// @param links `correlation`: all events of the same business action; `causes`: all that it caused
@Schema(name = "RelatedEvents")
record RelatedView(@Nullable Reference causedBy, List<Reference> causes, Map<String, String> links) {
    RelatedView {
        causes = List.copyOf(causes);
    }

    /// Another event.
    @Schema(name = "EventReference")
    record Reference(long position, UUID eventId, String type, String sentence) {
        static Reference of(RecordedEvent event, String sentence) {
            return new Reference(event.position(), event.eventId(), event.type().name(), sentence);
        }
    }
}
