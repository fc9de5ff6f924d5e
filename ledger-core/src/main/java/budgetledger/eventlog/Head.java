package budgetledger.eventlog;

import java.time.Instant;

/// The end of the log: position of the last event, 0 for an empty log, and its recorded time.
public record Head(long position, Instant recordedAt) {}
