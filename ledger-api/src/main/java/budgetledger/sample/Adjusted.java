package budgetledger.sample;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import budgetledger.budget.AdjustmentId;
import budgetledger.budget.AdjustmentVersion;
import budgetledger.budget.BudgetEvent;
import budgetledger.budget.BudgetEvent.AdjustmentApproved;
import budgetledger.budget.BudgetId;
import budgetledger.eventlog.EventLog;
import budgetledger.eventlog.RecordedEvent;

/// Reads from the log how far an adjustment of the story has come.
final class Adjusted {
    private static final Duration ARRIVAL_MAX = Duration.ofSeconds(30);
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final EventLog log;

    Adjusted(EventLog log) {
        this.log = log;
    }

    AdjustmentVersion version(BudgetId budget, AdjustmentId adjustment) {
        return of(budget, adjustment).stream()
                .filter(BudgetEvent.Versioned.class::isInstance)
                .map(event -> ((BudgetEvent.Versioned) event).version())
                .reduce((_, later) -> later)
                .orElseThrow(() -> new IllegalStateException("no adjustment " + adjustment + " of the sample"));
    }

    /// Waits until an approved transfer has arrived or come back; what is no transfer is not waited for.
    ///
    /// @throws IllegalStateException when it takes too long; the next start goes on from there
    void awaitArrival(BudgetId budget, AdjustmentId adjustment) {
        long until = System.nanoTime() + ARRIVAL_MAX.toNanos();
        while (isUnderWay(budget, adjustment)) {
            if (System.nanoTime() - until > 0 || Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("transfer " + adjustment + " of the sample did not arrive");
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    private boolean isUnderWay(BudgetId budget, AdjustmentId adjustment) {
        List<BudgetEvent.OfAdjustment> events = of(budget, adjustment);
        return !events.isEmpty() && events.getLast() instanceof AdjustmentApproved approved
                && approved.terms().transfer() != null;
    }

    private List<BudgetEvent.OfAdjustment> of(BudgetId budget, AdjustmentId adjustment) {
        return log.readStream(budget.stream(), 0).stream()
                .map(RecordedEvent::event)
                .filter(BudgetEvent.OfAdjustment.class::isInstance)
                .map(BudgetEvent.OfAdjustment.class::cast)
                .filter(event -> event.adjustment().equals(adjustment))
                .toList();
    }
}
