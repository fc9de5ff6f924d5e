package budgetledger.eventlog;

import java.util.List;

import budgetledger.budget.BudgetEvent;

/// One command's events on their way into the log: all of them or none.
///
/// @param sequence number that the first event takes within the stream
/// @param inputHash SHA-256 over what the command asked for, in hexadecimal
public record Append(String stream, long sequence, Trace trace, String inputHash, List<BudgetEvent> events) {
    public Append {
        events = List.copyOf(events);
        if (events.isEmpty() || sequence < 0) {
            throw new IllegalArgumentException("an append has events and a sequence from 0");
        }
    }
}
