package budgetledger.whatif;

import java.time.LocalDate;

import budgetledger.budget.FiscalYear;
import budgetledger.eventlog.RecordedEvent;

/// One thing that a counterfactual takes to be otherwise than it is.
public sealed interface Assumption {
    /// The event had not happened.
    record Without(RecordedEvent event) implements Assumption {}

    /// The event had counted from another day.
    record Moved(RecordedEvent event, LocalDate day) implements Assumption {}

    /// The figure is read with the codes of another year, which is not before its own.
    record CodesOf(FiscalYear year) implements Assumption {}
}
