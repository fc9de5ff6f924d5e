package budgetledger.rest.adjustment;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import budgetledger.adjustments.Adjustments;
import budgetledger.budget.AdjustmentId;
import budgetledger.budget.BudgetEvent.OfAdjustment;
import budgetledger.budget.Refusal;
import budgetledger.eventlog.CommandId;
import budgetledger.eventlog.EventLog;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.replay.Progress;
import budgetledger.rest.problem.ProblemException;
import budgetledger.rest.read.Sight;
import budgetledger.rest.request.Format;
import budgetledger.rest.request.Input;
import budgetledger.rest.request.Inputs;
import org.springframework.stereotype.Component;

/// All events of an adjustment up to the end of the log, oldest first: those that the projections name, and what has
/// come since. So an answer never lags behind the write before it.
@Component
class AdjustmentEvents {
    private static final int PAGE_EVENTS = 1_000;

    private final EventLog log;
    private final Adjustments adjustments;
    private final Progress progress;

    AdjustmentEvents(EventLog log, Adjustments adjustments, Progress progress) {
        this.log = log;
        this.adjustments = adjustments;
        this.progress = progress;
    }

    /// Empty when there is no such adjustment for that reader.
    List<RecordedEvent> of(AdjustmentId id) {
        long shown = progress.position();
        TreeMap<Long, RecordedEvent> events = new TreeMap<>();
        first(id).ifPresent(event -> events.put(event.position(), event));
        adjustments.steps(id).forEach(step -> events.computeIfAbsent(step.position(), this::at));
        long after = shown;
        for (List<RecordedEvent> page = log.readAfter(after, PAGE_EVENTS); !page.isEmpty();
                page = log.readAfter(after, PAGE_EVENTS)) {
            page.stream().filter(event -> isOf(event, id)).forEach(event -> events.put(event.position(), event));
            after = page.getLast().position();
        }
        return List.copyOf(events.values());
    }

    /// As [#of], for an answer to the write that made the event at a position: what came later is left out, so that a
    /// retry gets the first answer again.
    List<RecordedEvent> upTo(AdjustmentId id, long position) {
        return of(id).stream().filter(event -> event.position() <= position).toList();
    }

    /// As [#of].
    ///
    /// @throws ProblemException when there is no such adjustment for that reader
    List<RecordedEvent> existing(AdjustmentId id, Sight sight) {
        return existing(id, Long.MAX_VALUE, sight);
    }

    /// As [#existing(AdjustmentId, Sight)], as known at a position.
    List<RecordedEvent> existing(AdjustmentId id, long position, Sight sight) {
        List<RecordedEvent> found = upTo(id, position);
        if (found.isEmpty() || !Seen.any(Standing.of(found), sight)) {
            throw ProblemException.of(new Refusal.AdjustmentNotFound(id));
        }
        return found;
    }

    /// Reads an id out of a path.
    static AdjustmentId id(String text) {
        Inputs inputs = Inputs.ofParameters();
        Input<AdjustmentId> id = inputs.required("id", text, Format.ADJUSTMENT);
        inputs.check();
        return id.get();
    }

    /// An adjustment made here has the id of its command, so the log finds it at once, before any projection does.
    private Optional<RecordedEvent> first(AdjustmentId id) {
        return log.receipt(new CommandId(id.value()))
                .map(receipt -> at(receipt.firstPosition()))
                .filter(event -> isOf(event, id));
    }

    private RecordedEvent at(long position) {
        return log.readAfter(position - 1, 1).getFirst();
    }

    private static boolean isOf(RecordedEvent recorded, AdjustmentId id) {
        return recorded.event() instanceof OfAdjustment event && event.adjustment().equals(id);
    }
}
