package budgetledger.rest.event;

import java.time.Duration;
import java.util.function.LongSupplier;

/// A position that many feeds want to know over and over again, read from the database for all of them at once.
final class Heads {
    private static final long FRESH_NANOS = Duration.ofMillis(200).toNanos();

    private final LongSupplier source;
    private long readAt = System.nanoTime() - FRESH_NANOS;
    private long position;

    Heads(LongSupplier source) {
        this.source = source;
    }

    /// The position, not older than a fifth of a second.
    synchronized long position() {
        if (System.nanoTime() - readAt >= FRESH_NANOS) {
            position = source.getAsLong();
            readAt = System.nanoTime();
        }
        return position;
    }
}
