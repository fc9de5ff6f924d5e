package budgetledger.rest.whatif;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import budgetledger.balance.Cut;
import budgetledger.balance.PostingRow;
import budgetledger.budget.BudgetEvent;
import budgetledger.eventlog.EventLog;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.journal.Posting;
import budgetledger.rest.problem.ProblemException;
import budgetledger.rest.problem.ProblemKind;
import budgetledger.rest.read.Sight;
import budgetledger.rest.request.Inputs;
import budgetledger.whatif.Assumption;
import org.springframework.stereotype.Component;

/// Finds the events that assumptions are about. What the reader does not see, or was not known at the cut, is not
/// there.
@Component
class Assumptions {
    private final EventLog log;

    Assumptions(EventLog log) {
        this.log = log;
    }

    /// @throws ProblemException when an event cannot be assumed to be otherwise
    List<Assumption> of(AskedCounterfactual asked, Sight sight, Cut cut) {
        List<Assumption> assumptions = new ArrayList<>();
        Set<Long> assumed = new HashSet<>();
        Inputs inputs = Inputs.ofParameters();
        for (EventKey key : asked.without()) {
            RecordedEvent event = find(key, asked, sight, cut);
            once(inputs, "without", assumed, event);
            assumptions.add(new Assumption.Without(event));
        }
        for (EventKey.Moved moved : asked.moved()) {
            RecordedEvent event = find(moved.event(), asked, sight, cut);
            once(inputs, "moved", assumed, event);
            assumptions.add(new Assumption.Moved(event, moved.day()));
        }
        inputs.check();
        if (asked.codesOf() != null) {
            assumptions.add(new Assumption.CodesOf(asked.codesOf()));
        }
        return assumptions;
    }

    private static void once(Inputs inputs, String name, Set<Long> assumed, RecordedEvent event) {
        if (!assumed.add(event.position())) {
            inputs.fault(name, "assumed-twice", List.of(), Long.toString(event.position()));
        }
    }

    private RecordedEvent find(EventKey key, AskedCounterfactual asked, Sight sight, Cut cut) {
        RecordedEvent found = recorded(key, cut.position())
                .filter(event -> event.position() <= cut.position() && isSeen(event, sight))
                .orElseThrow(() -> ProblemException.of(ProblemKind.EVENT_NOT_FOUND, "event", key.toString()));
        if (found.event() instanceof BudgetEvent event && !event.budget().equals(asked.figure().budget())) {
            throw ProblemException.of(ProblemKind.EVENT_OF_OTHER_BUDGET, "event", key.toString(),
                    "budget", event.budget().toString());
        }
        if (PostingRow.of(found).isEmpty()) {
            throw ProblemException.of(ProblemKind.EVENT_MOVES_NOTHING, "event", key.toString());
        }
        return found;
    }

    private Optional<RecordedEvent> recorded(EventKey key, long last) {
        return switch (key) {
            case EventKey.OfPosition(long position) -> position < 1 || position > last ? Optional.empty()
                    : log.readAfter(position - 1, 1).stream().findFirst();
            case EventKey.OfId(var id) -> log.find(id);
        };
    }

    private static boolean isSeen(RecordedEvent recorded, Sight sight) {
        if (!(recorded.event() instanceof BudgetEvent event)) {
            return sight.seesAll();
        }
        return sight.seesWhole(event.budget().department()) || PostingRow.of(recorded).stream()
                .anyMatch(row -> row.posting() instanceof Posting.OnLine(var line, _)
                        && sight.sees(event.budget(), line));
    }
}
