package budgetledger.budget;

import java.util.List;

/// The answer to a command: the events it causes, or the refusal that says why not. Never an exception.
public sealed interface Decision {
    record Accepted(List<BudgetEvent> events) implements Decision {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    record Refused(Refusal refusal) implements Decision {}

    static Decision accept(BudgetEvent event) {
        return new Accepted(List.of(event));
    }

    static Decision refuse(Refusal refusal) {
        return new Refused(refusal);
    }
}
