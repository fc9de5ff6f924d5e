package budgetledger.eventlog.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import budgetledger.axon.LedgerAxon;
import budgetledger.eventlog.EventLog;
import budgetledger.eventlog.EventLogUnavailable;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.eventlog.SnapshotStore;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;

/// Followers of a log that start at random moments and read, each in its own way, until nothing more can come.
final class Followers implements AutoCloseable {
    /// What one follower was given, from the event after position `from` on.
    record Given(String name, long from, List<String> events) {}

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<Given>> followers = new ArrayList<>();

    void start(Callable<Given> follower) {
        followers.add(threads.submit(follower));
    }

    List<Given> all() throws Exception {
        List<Given> all = new ArrayList<>();
        for (Future<Given> follower : followers) {
            all.add(follower.get(2, TimeUnit.MINUTES));
        }
        return all;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /// Reads pages of the log itself, of ever changing size.
    static Given pages(String name, EventLog log, long from, BooleanSupplier writing, long seed) throws Exception {
        Random random = new Random(seed);
        List<String> given = new ArrayList<>();
        long position = from;
        while (true) {
            boolean last = !writing.getAsBoolean();
            try {
                List<RecordedEvent> page = log.readAfter(position, 1 + random.nextInt(700));
                page.forEach(event -> given.add(event.eventId().toString()));
                if (page.isEmpty()) {
                    if (last) {
                        return new Given(name, from, given);
                    }
                    Thread.sleep(random.nextInt(40));
                } else {
                    position = page.getLast().position();
                }
            } catch (EventLogUnavailable e) {
                Thread.sleep(10);
            }
        }
    }

    /// Reads any Axon storage engine by its tokens, as a tracking processor does.
    static Given tokens(String name, EventStorageEngine engine, TrackingToken from, BooleanSupplier writing)
            throws Exception {
        List<String> given = new ArrayList<>();
        TrackingToken token = from;
        while (true) {
            boolean last = !writing.getAsBoolean();
            int before = given.size();
            try (Stream<? extends TrackedEventMessage<?>> events = engine.readEvents(token, false)) {
                for (var next = events.iterator(); next.hasNext(); ) {
                    TrackedEventMessage<?> event = next.next();
                    given.add(event.getIdentifier());
                    token = event.trackingToken();
                }
            }
            if (given.size() == before) {
                if (last) {
                    return new Given(name, from == null ? 0 : from.position().orElseThrow(), given);
                }
                Thread.sleep(20);
            }
        }
    }

    /// Reads a stream of Axon's event store, which shares one reader among all its followers.
    static Given stream(String name, EventLog log, SnapshotStore snapshots, BooleanSupplier writing)
            throws Exception {
        EventStore store = LedgerAxon.eventStore(log, snapshots);
        List<String> given = new ArrayList<>();
        try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(null)) {
            while (true) {
                boolean last = !writing.getAsBoolean();
                if (stream.hasNextAvailable(500, TimeUnit.MILLISECONDS)) {
                    given.add(stream.nextAvailable().getIdentifier());
                } else if (last) {
                    return new Given(name, 0, given);
                }
            }
        } finally {
            if (store instanceof EmbeddedEventStore embedded) {
                embedded.shutDown();
            }
        }
    }
}
