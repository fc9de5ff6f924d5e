package budgetledger.eventlog;

import budgetledger.budget.BudgetState;

/// A budget's state folded up to and including the event at `sequence`: a cache, never a source.
public record Snapshot(long sequence, BudgetState.Opened state) {}
