package budgetledger.axon;

import budgetledger.eventlog.Appended;

/// Carries the log's answer "not taken" out of Axon's unit of work, which knows no other way to roll back.
final class AppendNotTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Appended answer;

    AppendNotTaken(Appended answer) {
        super("the log did not take the append", null, false, false);
        this.answer = answer;
    }

    Appended answer() {
        return answer;
    }
}
