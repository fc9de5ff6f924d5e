package budgetledger.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import budgetledger.budget.LineKey;
import budgetledger.cli.Table.Align;
import budgetledger.money.DisplayUnit;
import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;

/// A line with its balance before and after, as the service tells it.
///
/// @param requested the amount asked for
/// @param amount the amount decided, or to be decided
record LineChange(Line line, String before, String requested, String amount, String after) {
    /// A line in one text, and the name of its function code where it is known.
    record Line(String text, @Nullable String functionName) {
        String label(LineLabel labels) {
            return labels.of(LineKey.parse(text), functionName);
        }
    }

    /// The changes as a table in one unit; no line when there is none.
    static List<String> table(List<LineChange> changes, DisplayUnit unit, Words words) {
        if (changes.isEmpty()) {
            return List.of();
        }
        Shown shown = Shown.of(unit, changes.stream().flatMap(LineChange::amounts).map(Money::ofYuan).toList());
        boolean reduced = changes.stream().anyMatch(change -> !change.requested().equals(change.amount()));
        List<String> head = new ArrayList<>(List.of(words.text("change.line"), words.text("change.before"),
                words.text("change.amount"), words.text("change.after")));
        if (reduced) {
            head.add(2, words.text("change.requested"));
        }
        Align[] columns = head.stream().map(cell -> Align.RIGHT).toArray(Align[]::new);
        columns[0] = Align.LEFT;
        Table table = new Table(columns).row(head);
        LineLabel labels = new LineLabel(words);
        changes.forEach(change -> table.row(change.cells(change.line().label(labels), shown, reduced)));
        if (changes.size() > 1) {
            table.row(sum(changes).cells(words.text("why.total"), shown, reduced));
        }
        List<String> lines = new ArrayList<>(List.of(words.text("change.unit", words.word("unit", unit.name()))));
        lines.addAll(table.lines(""));
        return lines;
    }

    private Stream<String> amounts() {
        return Stream.of(before, requested, amount, after);
    }

    private List<String> cells(String label, Shown shown, boolean reduced) {
        List<String> cells = new ArrayList<>(List.of(label, shown.amount(before), shown.change(amount),
                shown.amount(after)));
        if (reduced) {
            cells.add(2, shown.change(requested));
        }
        return cells;
    }

    private static LineChange sum(List<LineChange> changes) {
        LineChange sum = new LineChange(new Line("", null), "0", "0", "0", "0");
        for (LineChange change : changes) {
            sum = new LineChange(sum.line(), plus(sum.before(), change.before()),
                    plus(sum.requested(), change.requested()), plus(sum.amount(), change.amount()),
                    plus(sum.after(), change.after()));
        }
        return sum;
    }

    private static String plus(String one, String other) {
        return Money.ofYuan(one).plus(Money.ofYuan(other)).yuan();
    }
}
