package budgetledger.axon;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import budgetledger.budget.BudgetEvent;
import budgetledger.budget.BudgetState;
import budgetledger.budget.LedgerEvent;
import budgetledger.eventlog.Append;
import budgetledger.eventlog.Appended;
import budgetledger.eventlog.EventLog;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.eventlog.Snapshot;
import budgetledger.eventlog.SnapshotStore;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/// Puts our event log under Axon. Positions are dense and in commit order, so a tracking token is a plain number
/// and a reader never has to remember gaps.
public final class LedgerEventStorageEngine implements EventStorageEngine {
    /// Metadata of every event read from the log: the [RecordedEvent] itself.
    public static final String RECORDED = "recorded";

    private final EventLog log;
    private final SnapshotStore snapshots;

    public LedgerEventStorageEngine(EventLog log, SnapshotStore snapshots) {
        this.log = log;
        this.snapshots = snapshots;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> messages) {
        if (messages.isEmpty()) {
            return;
        }
        DomainEventMessage<?> first = (DomainEventMessage<?>) messages.getFirst();
        String stream = first.getAggregateIdentifier();
        List<BudgetEvent> events = messages.stream()
                .map(message -> (BudgetEvent) message.getPayload())
                .toList();
        Submission submission = Submission.of(first.getMetaData());
        Appended answer = log.append(new Append(stream, first.getSequenceNumber(), submission.trace(),
                submission.inputHash(), events, submission.guards()));
        switch (answer) {
            case Appended.Recorded(var recorded) -> submission.recorded(recorded);
            case Appended.Conflict _, Appended.Outdated _, Appended.AlreadyDone _ -> throw new AppendNotTaken(answer);
        }
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        return StreamSupport.stream(new LogPages(log, position(token)), false)
                .map(event -> new GenericTrackedDomainEventMessage<>(
                        new GlobalSequenceTrackingToken(event.position()), message(event)));
    }

    @Override
    public DomainEventStream readEvents(String stream, long firstSequenceNumber) {
        List<RecordedEvent> events = log.readStream(stream, firstSequenceNumber);
        events.forEach(RecordedEvent::budgetEvent); // Axon folds budgets and nothing else
        return DomainEventStream.of(events.stream().map(LedgerEventStorageEngine::message),
                () -> events.isEmpty() ? null : events.getLast().sequence());
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        BudgetAggregate budget = (BudgetAggregate) snapshot.getPayload();
        if (budget.state() instanceof BudgetState.Opened state) {
            snapshots.store(snapshot.getAggregateIdentifier(), new Snapshot(snapshot.getSequenceNumber(), state));
        }
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String stream) {
        return snapshots.find(stream)
                .map(snapshot -> new GenericDomainEventMessage<>(BudgetAggregate.TYPE, stream, snapshot.sequence(),
                        BudgetAggregate.of(snapshot.state())));
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String stream) {
        return log.lastSequence(stream).stream().boxed().findFirst();
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(log.head().position());
    }

    @Override
    public TrackingToken createTokenAt(Instant time) {
        return new GlobalSequenceTrackingToken(log.positionAt(time));
    }

    private static long position(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElseThrow();
    }

    private static DomainEventMessage<LedgerEvent> message(RecordedEvent event) {
        String type = event.event() instanceof BudgetEvent ? BudgetAggregate.TYPE : event.type().name();
        return new GenericDomainEventMessage<>(type, event.stream(), event.sequence(), event.event(),
                MetaData.from(Map.of(RECORDED, event)), event.eventId().toString(), event.recordedAt());
    }
}
