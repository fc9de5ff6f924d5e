package budgetledger.budget;

/// One item of a breakdown: its label as published, and which occurrence of that label it is (from 1), because
/// a published list may name a label twice and the ledger keeps it as it stands.
public record BreakdownItem(String label, int occurrence) implements Comparable<BreakdownItem> {
    private static final int LABEL_CHARACTERS_MAX = 100;
    private static final String MARK = "#";

    public BreakdownItem {
        Text.check("breakdown label", label, LABEL_CHARACTERS_MAX);
        if (label.contains(MARK) || occurrence < 1) {
            throw new IllegalArgumentException("a breakdown item is a label without # and an occurrence from 1");
        }
    }

    public static BreakdownItem of(String label) {
        return new BreakdownItem(label, 1);
    }

    /// `邮电费`, or `邮电费#2` for the second of that label.
    public String text() {
        return occurrence == 1 ? label : label + MARK + occurrence;
    }

    /// Reads [#text()].
    public static BreakdownItem parse(String text) {
        int mark = text.indexOf(MARK);
        return mark < 0 ? of(text)
                : new BreakdownItem(text.substring(0, mark), Integer.parseInt(text.substring(mark + 1)));
    }

    @Override
    public int compareTo(BreakdownItem other) {
        int byLabel = label.compareTo(other.label);
        return byLabel != 0 ? byLabel : Integer.compare(occurrence, other.occurrence);
    }

    @Override
    public String toString() {
        return text();
    }
}
