package budgetledger.classification;

import java.util.regex.Pattern;

/// One row of our data: what a code is called from one edition to another, both included.
record CodeName<C extends Comparable<C>>(C code, String name, Edition from, Edition to, Basis basis) {
    /// The characters of official names. Refusing all others also catches blanks cut in by a PDF, half-width
    /// brackets, a byte order mark, and bytes that were not UTF-8.
    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}、（）]+");

    CodeName {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a name is made of Chinese characters, 、 and （）, not \"" + name + "\"");
        }
        if (to.compareTo(from) < 0) {
            throw new IllegalArgumentException(
                    "to_year " + to.year() + " is before from_year " + from.year());
        }
    }

    boolean covers(Edition edition) {
        return from.compareTo(edition) <= 0 && edition.compareTo(to) <= 0;
    }

    /// Whether this row may stand right after the other: codes ascend, and years of one code neither overlap nor
    /// run backwards.
    boolean follows(CodeName<C> other) {
        int order = other.code.compareTo(code);
        return order < 0 || (order == 0 && other.to.compareTo(from) < 0);
    }
}
