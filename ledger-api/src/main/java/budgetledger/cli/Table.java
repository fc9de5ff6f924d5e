package budgetledger.cli;

import java.util.ArrayList;
import java.util.List;

/// Rows of cells whose columns line up in a terminal, Chinese or not. A column is set left or right.
final class Table {
    private static final String GAP = "  ";

    private final List<Align> columns;
    private final List<List<String>> rows = new ArrayList<>();

    enum Align {
        LEFT,
        RIGHT
    }

    Table(Align... columns) {
        this.columns = List.of(columns);
    }

    Table row(String... cells) {
        return row(List.of(cells));
    }

    Table row(List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(cells.size() + " cells for " + columns.size() + " columns");
        }
        rows.add(List.copyOf(cells));
        return this;
    }

    /// The rows as lines, each behind `indent`, without blanks at the end.
    List<String> lines(String indent) {
        int[] widths = new int[columns.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], Width.of(row.get(i)));
            }
        }
        return rows.stream().map(row -> indent + line(row, widths).stripTrailing()).toList();
    }

    private String line(List<String> row, int[] widths) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            String blanks = " ".repeat(widths[i] - Width.of(row.get(i)));
            cells.add(columns.get(i) == Align.RIGHT ? blanks + row.get(i) : row.get(i) + blanks);
        }
        return String.join(GAP, cells);
    }
}
