package budgetledger.figure;

import budgetledger.budget.LineKey;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.journal.ActKind;
import budgetledger.money.Money;

/// One event's part in one line of a figure. The event says who, why, when by both clocks and on which document.
public record Contribution(RecordedEvent event, ActKind act, LineKey line, Money amount) {}
