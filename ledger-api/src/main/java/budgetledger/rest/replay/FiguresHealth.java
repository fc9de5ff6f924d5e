package budgetledger.rest.replay;

import java.util.Optional;

import budgetledger.eventlog.EventLog;
import budgetledger.replay.LiveFeed;
import budgetledger.replay.Progress;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// Tells how far the figures lag behind the log, and whether an error keeps them from going on. Of an error only
/// the class is told; the rest is in the service's log.
@Component("figures")
class FiguresHealth implements HealthIndicator {
    private final EventLog log;
    private final Progress progress;
    private final EventProcessingConfiguration processing;

    FiguresHealth(EventLog log, Progress progress, EventProcessingConfiguration processing) {
        this.log = log;
        this.progress = progress;
        this.processing = processing;
    }

    @Override
    public Health health() {
        long shown = progress.position();
        long head = log.head().position();
        Optional<StreamingEventProcessor> processor =
                processing.eventProcessor(LiveFeed.PROCESSOR, StreamingEventProcessor.class);
        Optional<Throwable> error = processor.stream()
                .flatMap(found -> found.processingStatus().values().stream())
                .filter(EventTrackerStatus::isErrorState)
                .map(EventTrackerStatus::getError)
                .findFirst();
        boolean running = processor.isPresent() && processor.get().isRunning() && !processor.get().isError();
        Health.Builder health = running && error.isEmpty() ? Health.up() : Health.down();
        error.ifPresent(e -> health.withDetail("error", e.getClass().getName()));
        return health.withDetail("head", head)
                .withDetail("shown", shown)
                .withDetail("lag", head - shown)
                .withDetail("running", running)
                .build();
    }
}
