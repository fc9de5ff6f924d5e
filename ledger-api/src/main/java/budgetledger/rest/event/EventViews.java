package budgetledger.rest.event;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import budgetledger.budget.Act;
import budgetledger.eventlog.EventLog;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.replay.Progress;
import budgetledger.rest.event.EventPages.Shown;
import budgetledger.rest.problem.Language;
import budgetledger.rest.read.DocumentView;
import budgetledger.rest.read.Links;
import budgetledger.rest.read.ProvenanceView;
import budgetledger.rest.read.ReasonView;
import budgetledger.rest.read.Sight;
import budgetledger.timeline.Timeline;
import budgetledger.timeline.Wanted;
import budgetledger.timeline.Window;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts events into the form in which they are answered.
@Component
class EventViews {
    private static final String PATH = "/api/v1/events";
    /// So many of what an event caused stand beside it; its link `causes` has them all.
    private static final int CAUSES = 20;

    private final EventLog log;
    private final Timeline timeline;
    private final Progress progress;
    private final EventPages pages;
    private final Sentences sentences;

    EventViews(EventLog log, Timeline timeline, Progress progress, EventPages pages, Sentences sentences) {
        this.log = log;
        this.timeline = timeline;
        this.progress = progress;
        this.pages = pages;
        this.sentences = sentences;
    }

    EventView of(Shown shown, Language language) {
        return view(shown, language, null);
    }

    /// The event with what it came from and what came of it.
    EventView withRelated(Shown shown, Sight sight, Language language) {
        UUID id = shown.recorded().eventId();
        var causedBy = shown.recorded().trace().cause().flatMap(log::find)
                .flatMap(event -> reference(event, sight, language)).orElse(null);
        List<Long> positions = timeline.positions(Wanted.causedBy(id), EventPages.reach(sight), null,
                new Window(shown.recorded().position(), progress.position(), false), CAUSES);
        List<RecordedEvent> caused = positions.isEmpty() ? List.of() : timeline.events(positions);
        return view(shown, language, new RelatedView(causedBy,
                caused.stream().flatMap(event -> reference(event, sight, language).stream()).toList(),
                Links.of("correlation",
                        Links.to(PATH).with("correlation", shown.recorded().trace().correlation()).toString(),
                        "causes", Links.to(PATH).with("causation", id).toString())));
    }

    private Optional<RelatedView.Reference> reference(RecordedEvent event, Sight sight, Language language) {
        return pages.of(event, sight)
                .map(shown -> RelatedView.Reference.of(event, sentences.of(shown.seen(), language)));
    }

    private EventView view(Shown shown, Language language, @Nullable RelatedView related) {
        RecordedEvent event = shown.recorded();
        Act act = shown.seen().act();
        return new EventView(event.position(), event.eventId(), event.stream(), event.sequence(), event.type().name(),
                event.type().version(), sentences.of(shown.seen(), language),
                MoveView.of(shown.seen(), sentences.wording(language)), event.recordedAt(), act.effectiveOn(),
                act.actor().value(), act.onBehalfOf() == null ? null : act.onBehalfOf().value(),
                ReasonView.of(act.reason()), DocumentView.of(act.document()), ProvenanceView.of(act.provenance()),
                event.trace().command().value(), event.trace().correlation(), event.trace().causation(),
                shown.isRedacted(), shown.payload(), related);
    }
}
