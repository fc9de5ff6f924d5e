package budgetledger.explanation;

import budgetledger.budget.LineKey;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.journal.ActKind;
import budgetledger.money.Money;

/// One event's part in the difference, on one line.
///
/// @param amount negative of what was published and does not count now
public record Explained(RecordedEvent event, ActKind act, LineKey line, Money amount, Cause cause) {}
