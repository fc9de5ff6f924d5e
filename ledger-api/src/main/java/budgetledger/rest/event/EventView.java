package budgetledger.rest.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import budgetledger.rest.read.DocumentView;
import budgetledger.rest.read.ProvenanceView;
import budgetledger.rest.read.ReasonView;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A recorded event: what it means, the envelope, and the payload as it is sealed.
///
/// @param sentence what happened, in the language of the answer
/// @param moves what it does to lines, all of them; empty when no figure moves
/// @param redacted whether lines that the reader may not see are left out of sentence, moves and payload
/// @param related what it came from and what came of it; of a single event only
@Schema(name = "Event")
record EventView(
        long position,
        UUID eventId,
        String stream,
        long sequence,
        String type,
        int version,
        @Schema(description = "what happened, in the language of Accept-Language") String sentence,
        List<MoveView> moves,
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
        @JsonRawValue @Schema(type = "object") String payload,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RelatedView related) {
    EventView {
        moves = List.copyOf(moves);
    }
}
