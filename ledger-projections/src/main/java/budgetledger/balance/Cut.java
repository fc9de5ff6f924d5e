package budgetledger.balance;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/// Both clocks of a read: what was known at a position of the log, and, if given, only what counts on or before a
/// day. An answer for a cut never changes, whatever is recorded later.
public record Cut(long position, @Nullable LocalDate effectiveAt) {
    public boolean takes(long otherPosition, LocalDate effectiveOn) {
        return otherPosition <= position && (effectiveAt == null || !effectiveOn.isAfter(effectiveAt));
    }
}
