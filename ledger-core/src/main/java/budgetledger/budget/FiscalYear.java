package budgetledger.budget;

import java.time.LocalDate;

/// A budget year (预算年度): 1 January to 31 December, 预算法 art. 18.
public record FiscalYear(int value) implements Comparable<FiscalYear> {
    /// The year in which 预算法 came into force.
    public static final int FIRST = 1995;

    private static final int LAST = 2199;

    public FiscalYear {
        if (value < FIRST || value > LAST) {
            throw new IllegalArgumentException("not a fiscal year from " + FIRST + " to " + LAST + ": " + value);
        }
    }

    public LocalDate firstDay() {
        return LocalDate.of(value, 1, 1);
    }

    public boolean contains(LocalDate date) {
        return date.getYear() == value;
    }

    @Override
    public int compareTo(FiscalYear other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
