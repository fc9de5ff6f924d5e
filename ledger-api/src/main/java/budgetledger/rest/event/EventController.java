package budgetledger.rest.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import budgetledger.eventlog.EventLog;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.rest.problem.ProblemException;
import budgetledger.rest.problem.ProblemKind;
import budgetledger.rest.read.Answers;
import budgetledger.rest.read.Clocks;
import budgetledger.rest.read.Cuts;
import budgetledger.rest.read.Links;
import budgetledger.rest.read.Page;
import budgetledger.rest.read.Sight;
import budgetledger.rest.request.Format;
import budgetledger.rest.request.Input;
import budgetledger.rest.request.Inputs;
import budgetledger.rest.request.QueryForm;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/v1/events` and `GET /api/v1/events/{id}`, read from the log itself.
@RestController
@Tag(name = "events", description = "事件: everything that has happened, in order")
class EventController {
    private static final int EVENTS = 100;
    private static final int EVENTS_MAX = 200;
    /// A page also ends here, so that large events do not make an answer nobody can hold.
    private static final int PAYLOAD_CHARACTERS_MAX = 4 << 20;

    private final EventLog log;
    private final Cuts cuts;
    private final SeenEvents seen;

    EventController(EventLog log, Cuts cuts, SeenEvents seen) {
        this.seen = seen;
        this.log = log;
        this.cuts = cuts;
    }

    /// The query as it was sent.
    @QueryForm
    record EventsQuery(
            @Parameter(description = "events after this position") @Nullable String after,
            @Parameter(description = "events of a page; fewer when they are large")
            @Schema(defaultValue = "100", type = "integer", maximum = "200")
            @Nullable String limit,
            @Parameter(description = "refuses to answer before the log has this position")
            @Nullable String minPosition) {}

    /// A page of events in the order of their positions.
    ///
    /// @param position the end of the log
    @Schema(name = "Events")
    record EventsView(List<EventView> events, long position, Map<String, String> links) {}

    @GetMapping(path = "/api/v1/events", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "listEvents", summary = "Lists events after a position, in order, without a gap")
    ResponseEntity<EventsView> list(Sight sight, @ParameterObject EventsQuery query) {
        Inputs inputs = Inputs.ofParameters();
        Page page = Page.read(inputs, query.after(), query.limit(), EVENTS, EVENTS_MAX);
        Clocks clocks = Clocks.read(inputs, null, null, query.minPosition());
        inputs.check();
        long head = cuts.logged(clocks).position();
        List<EventView> events = new ArrayList<>();
        long last = page.after();
        long characters = 0;
        for (RecordedEvent event : log.readAfter(page.after(), page.limit())) {
            Optional<EventView> view = seen.of(event, sight).map(part -> EventView.of(event, part));
            characters += view.map(shown -> shown.payload().length()).orElse(0);
            if (!events.isEmpty() && characters > PAYLOAD_CHARACTERS_MAX) {
                break;
            }
            view.ifPresent(events::add);
            last = event.position();
        }
        return Answers.at(Math.max(head, last), new EventsView(events, Math.max(head, last),
                Links.of("self", link(page, page.after()), "next", last < head ? link(page, last) : null)));
    }

    private static String link(Page page, long after) {
        return Links.to("/api/v1/events").with("after", after).with("limit", page.limit()).toString();
    }

    @GetMapping(path = "/api/v1/events/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "getEvent", summary = "Gives one event, whole, by its position or its id")
    ResponseEntity<EventView> get(
            Sight sight,
            @Parameter(description = "position or UUID", example = "4") @PathVariable String id) {
        Inputs inputs = Inputs.ofParameters();
        boolean isPosition = id.chars().allMatch(c -> c >= '0' && c <= '9');
        Input<Long> position = inputs.optional("id", isPosition ? id : null, Format.POSITION);
        Input<UUID> eventId = inputs.optional("id", isPosition ? null : id, Format.ID);
        inputs.check();
        long head = log.head().position();
        Optional<RecordedEvent> event = isPosition ? at(position.get(), head) : log.find(eventId.get());
        EventView found = event.flatMap(recorded -> seen.of(recorded, sight).map(part -> EventView.of(recorded, part)))
                .orElseThrow(() -> ProblemException.of(ProblemKind.EVENT_NOT_FOUND, "event", id));
        return Answers.at(Math.max(head, found.position()), found);
    }

    private Optional<RecordedEvent> at(long position, long head) {
        return position < 1 || position > head ? Optional.empty()
                : log.readAfter(position - 1, 1).stream().findFirst();
    }
}
