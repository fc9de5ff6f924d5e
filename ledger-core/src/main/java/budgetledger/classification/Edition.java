package budgetledger.classification;

/// The classification in force for one fiscal year (某年政府收支分类科目).
///
/// The ministry of finance issues one each year; 2019, 2020 and 2024 renamed, added and withdrew codes. So the same
/// code may have another name a year earlier, and a name belongs to a code and a range of editions.
///
/// @param year the fiscal year, 2007 (the first year of this classification) to 9999
public record Edition(int year) implements Comparable<Edition> {
    private static final int FIRST_YEAR = 2007;
    private static final int LAST_YEAR = 9999;

    /// Throws IllegalArgumentException, naming the year, when it is outside the range.
    public Edition {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException("An edition (政府收支分类科目) has a year from "
                    + FIRST_YEAR + " to " + LAST_YEAR + ", not " + year);
        }
    }

    @Override
    public int compareTo(Edition other) {
        return Integer.compare(year, other.year);
    }
}
