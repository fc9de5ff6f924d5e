package budgetledger.authority;

import budgetledger.budget.BudgetId;
import budgetledger.budget.Mandate;
import budgetledger.budget.PersonId;
import budgetledger.eventlog.Guard;

/// Tells what a person may do with a budget today.
public interface Authority {
    /// Reads it anew from the log, so that a revocation on any node counts for the next command.
    Entitled entitled(PersonId person, BudgetId budget);

    /// A mandate, and up to where it was read: whoever decides on it appends with the guard.
    record Entitled(Mandate mandate, Guard guard) {}
}
