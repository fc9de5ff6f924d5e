package budgetledger.axon;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;

import budgetledger.eventlog.EventLog;
import budgetledger.eventlog.RecordedEvent;

/// The events after a position, read page by page, up to the head as it is when the last page is read.
final class LogPages extends Spliterators.AbstractSpliterator<RecordedEvent> {
    /// Larger pages were measured to be slower: they wait in memory longer than they save round trips.
    private static final int PAGE_EVENTS = 1_000;

    private final EventLog log;
    private final Deque<RecordedEvent> page = new ArrayDeque<>();
    private long position;

    LogPages(EventLog log, long position) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.log = log;
        this.position = position;
    }

    @Override
    public boolean tryAdvance(Consumer<? super RecordedEvent> action) {
        if (page.isEmpty()) {
            page.addAll(log.readAfter(position, PAGE_EVENTS));
        }
        RecordedEvent next = page.poll();
        if (next == null) {
            return false;
        }
        position = next.position();
        action.accept(next);
        return true;
    }
}
