package budgetledger.rest.whatif;

import java.time.LocalDate;
import java.util.UUID;

import budgetledger.rest.request.Format;

/// How an event is named in a request.
sealed interface EventKey {
    record OfPosition(long position) implements EventKey {
        @Override
        public String toString() {
            return Long.toString(position);
        }
    }

    record OfId(UUID id) implements EventKey {
        @Override
        public String toString() {
            return id.toString();
        }
    }

    /// An event and the day from which it is to count.
    record Moved(EventKey event, LocalDate day) {}

    Format<EventKey> FORMAT = Format.of("event-key", EventKey::parse);
    Format<Moved> MOVED = Format.of("event-moved", EventKey::moved);

    private static EventKey parse(String text) {
        boolean isPosition = text.chars().allMatch(c -> c >= '0' && c <= '9');
        return isPosition ? new OfPosition(Format.POSITION.reader().apply(text))
                : new OfId(Format.ID.reader().apply(text));
    }

    private static Moved moved(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("not event:date: " + text);
        }
        return new Moved(parse(text.substring(0, colon)), Format.DATE.reader().apply(text.substring(colon + 1)));
    }
}
