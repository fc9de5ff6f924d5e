package budgetledger.axon;

import java.util.List;
import java.util.Map;

import budgetledger.budget.Mandate;
import budgetledger.eventlog.Guard;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.eventlog.Trace;
import org.axonframework.messaging.MetaData;

/// One attempt at one command on its way through Axon's buses: what the log must know of it, and the place where
/// the log leaves its answer. It travels as metadata inside this process and is never stored.
final class Submission {
    private static final String KEY = "submission";

    private final Trace trace;
    private final String inputHash;
    private final Mandate mandate;
    private final List<Guard> guards;
    private volatile List<RecordedEvent> recorded = List.of();

    Submission(Trace trace, String inputHash, Mandate mandate, List<Guard> guards) {
        this.trace = trace;
        this.inputHash = inputHash;
        this.mandate = mandate;
        this.guards = List.copyOf(guards);
    }

    static Submission of(MetaData metaData) {
        if (metaData.get(KEY) instanceof Submission submission) {
            return submission;
        }
        throw new IllegalStateException("a command or event came without its submission: send it through Commands");
    }

    MetaData asMetaData() {
        return MetaData.from(Map.of(KEY, this));
    }

    Trace trace() {
        return trace;
    }

    String inputHash() {
        return inputHash;
    }

    Mandate mandate() {
        return mandate;
    }

    List<Guard> guards() {
        return guards;
    }

    List<RecordedEvent> recorded() {
        return recorded;
    }

    void recorded(List<RecordedEvent> events) {
        recorded = events;
    }
}
