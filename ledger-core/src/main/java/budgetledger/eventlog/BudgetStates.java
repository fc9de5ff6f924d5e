package budgetledger.eventlog;

import java.util.Optional;

import budgetledger.budget.BudgetEvolution;
import budgetledger.budget.BudgetId;
import budgetledger.budget.BudgetState;

/// Reads what a decision about a budget rests on: its snapshot, and the events since.
public final class BudgetStates {
    private final EventLog log;
    private final SnapshotStore snapshots;

    public BudgetStates(EventLog log, SnapshotStore snapshots) {
        this.log = log;
        this.snapshots = snapshots;
    }

    /// A budget folded up to and including the event at a sequence.
    ///
    /// @param sequence [Guard#EMPTY] while there are no events
    public record Known(BudgetState state, long sequence) {}

    /// The budget as the log has it now.
    public Known read(BudgetId budget) {
        Optional<Snapshot> snapshot = snapshots.find(budget.stream());
        return next(budget, snapshot.map(found -> new Known(found.state(), found.sequence()))
                .orElseGet(() -> new Known(BudgetState.ABSENT, Guard.EMPTY)));
    }

    /// The budget as the log has it now, from what was known of it before.
    public Known next(BudgetId budget, Known known) {
        BudgetState state = known.state();
        long sequence = known.sequence();
        for (RecordedEvent event : log.readStream(budget.stream(), sequence + 1)) {
            state = BudgetEvolution.evolve(state, event.budgetEvent());
            sequence = event.sequence();
        }
        return new Known(state, sequence);
    }
}
