package budgetledger.rest.event;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import budgetledger.balance.Cut;
import budgetledger.budget.PersonId;
import budgetledger.eventlog.EventLog;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.rest.event.EventPages.EventPage;
import budgetledger.rest.event.EventPages.Shown;
import budgetledger.rest.problem.Language;
import budgetledger.rest.problem.ProblemException;
import budgetledger.rest.problem.ProblemKind;
import budgetledger.rest.read.Answers;
import budgetledger.rest.read.Cuts;
import budgetledger.rest.read.Links;
import budgetledger.rest.read.Sight;
import budgetledger.rest.request.Format;
import budgetledger.rest.request.Input;
import budgetledger.rest.request.Inputs;
import budgetledger.rest.request.LedgerPosition;
import budgetledger.rest.trail.Reads;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/v1/events`, as a list, as CloudEvents or as a feed, and `GET /api/v1/events/{id}`.
@RestController
@Tag(name = "events", description = "事件: everything that has happened, in order")
class EventController {
    private final EventLog log;
    private final Cuts cuts;
    private final EventPages pages;
    private final EventViews views;
    private final Feeds feeds;
    private final Reads reads;

    EventController(EventLog log, Cuts cuts, EventPages pages, EventViews views, Feeds feeds, Reads reads) {
        this.log = log;
        this.cuts = cuts;
        this.pages = pages;
        this.views = views;
        this.feeds = feeds;
        this.reads = reads;
    }

    /// A page of events in the order of their positions.
    ///
    /// @param position of the log that the answer is given as of
    @Schema(name = "Events")
    record EventsView(List<EventView> events, long position, Map<String, String> links) {}

    @GetMapping(path = "/api/v1/events", produces = {MediaType.APPLICATION_JSON_VALUE, CloudEventView.BATCH,
        MediaType.TEXT_EVENT_STREAM_VALUE})
    @Operation(operationId = "listEvents", summary = "Lists events, or sends them as they come",
            description = "In order, without a gap, less what does not fit the filters. As text/event-stream it goes on"
                    + " for ten minutes: id is the position, event the type, data an Event; Last-Event-ID goes on"
                    + " behind it. A reader has at most 5 feeds.")
    @ApiResponse(responseCode = "200", description = "OK", content = {
        @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = EventsView.class)),
        @Content(mediaType = CloudEventView.BATCH,
                array = @ArraySchema(schema = @Schema(implementation = CloudEventView.class))),
        @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string"))})
    @Nullable ResponseEntity<?> list(
            Sight sight,
            PersonId person,
            @ParameterObject EventsQuery query,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            @Parameter(description = "of a feed: goes on behind this position")
            @RequestHeader(name = LastEventId.HEADER, required = false) @Nullable String lastEventId,
            HttpServletRequest request,
            HttpServletResponse response) {
        Asked asked = Asked.read(query);
        response.setHeader(HttpHeaders.VARY, "Accept, Accept-Language");
        Form form = Form.of(request);
        if (form == Form.FEED) {
            asked.checkFeed();
            long after = LastEventId.read(lastEventId).orElse(asked.page().after());
            if (request.getMethod().equals("HEAD")) {
                return ResponseEntity.ok().contentType(MediaType.TEXT_EVENT_STREAM).build();
            }
            reads.record(request, MediaType.TEXT_EVENT_STREAM, after);
            feeds.send(asked, person, Language.of(request), after, response);
            return null;
        }
        Cut cut = asked.isOfLog(sight) ? cuts.logged(asked.clocks()) : cuts.shown(asked.clocks(), prefer);
        EventPage page = pages.read(asked, sight, asked.window(cut), asked.page().limit());
        return form == Form.CLOUD_EVENTS ? cloudEvents(asked, page, cut)
                : Answers.at(cut.position(), new EventsView(
                        page.events().stream().map(event -> views.of(event, Language.of(request))).toList(),
                        cut.position(), links(asked, page, cut)));
    }

    private static ResponseEntity<List<CloudEventView>> cloudEvents(Asked asked, EventPage page, Cut cut) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(CloudEventView.BATCH))
                .header(LedgerPosition.HEADER, Long.toString(cut.position()));
        links(asked, page, cut).forEach((relation, link) ->
                answer.header(HttpHeaders.LINK, "<%s>; rel=\"%s\"".formatted(link, relation)));
        return answer.body(page.events().stream().map(CloudEventView::of).toList());
    }

    private static Map<String, String> links(Asked asked, EventPage page, Cut cut) {
        long after = asked.page().after();
        Long before = asked.before();
        String next = null;
        if (page.more()) {
            long last = page.events().getLast().recorded().position();
            next = (asked.newestFirst() ? asked.link(cut, after, last) : asked.link(cut, last, before)).toString();
        }
        return Links.of("self", asked.link(cut, after, before).toString(), "next", next);
    }

    @GetMapping(path = "/api/v1/events/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "getEvent", summary = "Gives one event, whole, by its position or its id, and those that"
            + " it came from and that came of it")
    ResponseEntity<EventView> get(
            Sight sight,
            @Parameter(description = "position or UUID", example = "4") @PathVariable String id,
            HttpServletRequest request) {
        Inputs inputs = Inputs.ofParameters();
        boolean isPosition = id.chars().allMatch(c -> c >= '0' && c <= '9');
        Input<Long> position = inputs.optional("id", isPosition ? id : null, Format.POSITION);
        Input<UUID> eventId = inputs.optional("id", isPosition ? null : id, Format.ID);
        inputs.check();
        long head = log.head().position();
        Optional<RecordedEvent> event = isPosition ? at(position.get(), head) : log.find(eventId.get());
        Shown found = event.flatMap(recorded -> pages.of(recorded, sight))
                .orElseThrow(() -> ProblemException.of(ProblemKind.EVENT_NOT_FOUND, "event", id));
        return Answers.at(Math.max(head, found.recorded().position()),
                views.withRelated(found, sight, Language.of(request)));
    }

    private Optional<RecordedEvent> at(long position, long head) {
        return position < 1 || position > head ? Optional.empty()
                : log.readAfter(position - 1, 1).stream().findFirst();
    }
}
