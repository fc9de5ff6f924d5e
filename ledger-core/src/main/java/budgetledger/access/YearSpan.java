package budgetledger.access;

import budgetledger.budget.FiscalYear;
import org.jspecify.annotations.Nullable;

/// Fiscal years, both ends included; an end that is not given is open.
public record YearSpan(@Nullable FiscalYear from, @Nullable FiscalYear to) {
    public static final YearSpan ALL = new YearSpan(null, null);

    public YearSpan {
        if (from != null && to != null && from.compareTo(to) > 0) {
            throw new IllegalArgumentException("years from " + from + " to " + to + " hold no year");
        }
    }

    public boolean contains(FiscalYear year) {
        return (from == null || from.compareTo(year) <= 0) && (to == null || year.compareTo(to) <= 0);
    }

    public boolean overlaps(YearSpan other) {
        return startsBy(other.to) && other.startsBy(to);
    }

    /// Whether every year of `other` is one of these.
    public boolean includes(YearSpan other) {
        boolean begin = from == null || (other.from != null && from.compareTo(other.from) <= 0);
        return begin && (to == null || (other.to != null && other.to.compareTo(to) <= 0));
    }

    private boolean startsBy(@Nullable FiscalYear end) {
        return from == null || end == null || from.compareTo(end) <= 0;
    }
}
