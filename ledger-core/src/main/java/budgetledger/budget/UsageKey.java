package budgetledger.budget;

import java.time.LocalDate;
import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

/// What a maker has asked for on one unit with effect in one month is added up under this key, so that an amount
/// cannot be split to stay below a limit.
public record UsageKey(PersonId maker, @Nullable UnitCode unit, YearMonth month) implements Comparable<UsageKey> {
    static UsageKey of(PersonId maker, @Nullable UnitCode unit, LocalDate effectiveOn) {
        return new UsageKey(maker, unit, YearMonth.from(effectiveOn));
    }

    private String text() {
        return maker + "|" + (unit == null ? "-" : unit) + "|" + month;
    }

    @Override
    public int compareTo(UsageKey other) {
        return text().compareTo(other.text());
    }
}
