package budgetledger.eventlog;

import java.util.List;

import budgetledger.budget.LedgerEvent;

/// One command's events for one stream on their way into the log: all of them or none.
///
/// @param sequence number that the first event takes within the stream
/// @param inputHash SHA-256 over what the command asked for, in hexadecimal
/// @param guards streams that must not have moved on; none costs nothing
public record Append(
        String stream,
        long sequence,
        Trace trace,
        String inputHash,
        List<? extends LedgerEvent> events,
        List<Guard> guards) {
    public Append {
        events = List.copyOf(events);
        guards = List.copyOf(guards);
        if (events.isEmpty() || sequence < 0) {
            throw new IllegalArgumentException("an append has events and a sequence from 0");
        }
        for (LedgerEvent event : events) {
            if (!event.stream().equals(stream)) {
                throw new IllegalArgumentException("an event of " + event.stream() + " does not belong to " + stream);
            }
        }
    }

    /// Without guards.
    public Append(String stream, long sequence, Trace trace, String inputHash, List<? extends LedgerEvent> events) {
        this(stream, sequence, trace, inputHash, events, List.of());
    }
}
