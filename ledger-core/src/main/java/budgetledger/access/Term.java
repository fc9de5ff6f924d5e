package budgetledger.access;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/// The days on which something counts, both ends included; without `to` it has no end.
public record Term(LocalDate from, @Nullable LocalDate to) {
    public Term {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("days from " + from + " to " + to + " hold no day");
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !hasEndedBy(day);
    }

    /// Whether its last day is over on that day.
    public boolean hasEndedBy(LocalDate day) {
        return to != null && to.isBefore(day);
    }

    public boolean overlaps(Term other) {
        return !hasEndedBy(other.from) && !other.hasEndedBy(from);
    }

    /// Whether every day of `other` is one of these.
    public boolean includes(Term other) {
        return !other.from.isBefore(from) && (to == null || (other.to != null && !other.to.isAfter(to)));
    }

    /// How many days it has; `Long.MAX_VALUE` without an end.
    public long days() {
        return to == null ? Long.MAX_VALUE : ChronoUnit.DAYS.between(from, to) + 1;
    }
}
