package budgetledger.trail;

import java.time.Instant;

/// A read as it was recorded.
public record RecordedRead(long number, Instant readAt, Read read) {}
