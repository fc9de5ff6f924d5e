package budgetledger.reference;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// Writes tables.
final class Markdown {
    /// What stands in a cell that has nothing to say.
    static final String NOTHING = "—";

    private Markdown() {}

    static String table(List<String> head, List<List<String>> rows) {
        StringBuilder table = new StringBuilder(row(head)).append(row(head.stream().map(_ -> "---").toList()));
        for (List<String> cells : rows) {
            if (cells.size() != head.size()) {
                throw new IllegalArgumentException(cells + " does not fit " + head);
            }
            table.append(row(cells));
        }
        return table.toString();
    }

    private static String row(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.isBlank() ? NOTHING : cell.replace("|", "\\|").replace('\n', ' '))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    static String code(String text) {
        return "`" + text + "`";
    }

    static String codes(Collection<String> texts) {
        return texts.stream().map(Markdown::code).collect(Collectors.joining(", "));
    }
}
