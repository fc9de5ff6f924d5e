package budgetledger.spreadsheet;

import java.util.List;

/// A table: its columns, its rows, and below them, if there are any, the totals.
///
/// @param name of the sheet, at most 31 characters
/// @param totals a row as the others, or empty
public record Table(String name, List<Column> columns, List<List<Cell>> rows, List<Cell> totals) {
    /// One column.
    ///
    /// @param width in characters
    public record Column(String title, int width) {}

    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        totals = List.copyOf(totals);
        int count = columns.size();
        if (rows.stream().anyMatch(row -> row.size() != count) || (!totals.isEmpty() && totals.size() != count)) {
            throw new IllegalArgumentException("a row of " + name + " has more or fewer cells than there are columns");
        }
    }
}
