package budgetledger.rest.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import budgetledger.budget.LedgerEvent;
import budgetledger.eventlog.EventCatalog;
import budgetledger.eventlog.EventLog;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.rest.read.Sight;
import budgetledger.timeline.Reach;
import budgetledger.timeline.Timeline;
import budgetledger.timeline.Window;
import org.springframework.stereotype.Component;

/// Reads pages of events as far as a reader sees them. What is not seen takes no place on a page.
@Component
class EventPages {
    /// A page also ends here, so that large events do not make an answer nobody can hold.
    private static final int PAYLOAD_CHARACTERS_MAX = 4 << 20;
    /// So many are in memory at a time before they are looked at.
    private static final int READ_EVENTS = 50;

    private final EventLog log;
    private final Timeline timeline;
    private final SeenEvents seen;

    EventPages(EventLog log, Timeline timeline, SeenEvents seen) {
        this.log = log;
        this.timeline = timeline;
        this.seen = seen;
    }

    /// An event and what a reader sees of it.
    ///
    /// @param payload of what is seen, in canonical form
    record Shown(RecordedEvent recorded, LedgerEvent seen, String payload) {
        boolean isRedacted() {
            return !seen.equals(recorded.event());
        }
    }

    /// Events in the order asked for.
    ///
    /// @param more whether others follow
    record EventPage(List<Shown> events, boolean more) {
        EventPage {
            events = List.copyOf(events);
        }
    }

    EventPage read(Asked asked, Sight sight, Window window, int limit) {
        List<Shown> shown = new ArrayList<>();
        long characters = 0;
        Window rest = window;
        while (true) {
            List<RecordedEvent> events = next(asked, sight, rest, Math.min(READ_EVENTS, limit + 1 - shown.size()));
            if (events.isEmpty()) {
                return new EventPage(shown, false);
            }
            for (RecordedEvent event : events) {
                Optional<Shown> view = of(event, sight);
                characters += view.map(visible -> visible.payload().length()).orElse(0);
                boolean full = shown.size() == limit
                        || (characters > PAYLOAD_CHARACTERS_MAX && !shown.isEmpty());
                if (view.isPresent() && full) {
                    return new EventPage(shown, true);
                }
                view.ifPresent(shown::add);
                rest = rest.behind(event.position());
            }
        }
    }

    /// An event as a reader sees it, if any of it is seen.
    Optional<Shown> of(RecordedEvent event, Sight sight) {
        return seen.of(event, sight).map(part -> new Shown(event, part, EventCatalog.payload(part)));
    }

    private List<RecordedEvent> next(Asked asked, Sight sight, Window window, int limit) {
        if (window.isEmpty()) {
            return List.of();
        }
        if (!asked.isOfLog(sight)) {
            List<Long> positions = timeline.positions(asked.wanted(), reach(sight), asked.clocks().effectiveAt(),
                    window, limit);
            return positions.isEmpty() ? List.of() : timeline.events(positions);
        }
        int count = (int) Math.min(limit, window.upTo() - window.after());
        return window.newestFirst() ? log.readAfter(window.upTo() - count, count).reversed()
                : log.readAfter(window.after(), count);
    }

    static Reach reach(Sight sight) {
        return new Reach(sight.scopes(), sight.seesAccess());
    }
}
