package budgetledger.cli;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import budgetledger.budget.LineKey;
import budgetledger.cli.HistoryAnswer.Move;
import budgetledger.cli.Table.Align;
import budgetledger.money.DisplayUnit;

/// The answer of `history` as a person reads it: what it is of, the moves with reason and document, and the sum.
final class HistoryReport {
    private final HistoryAnswer answer;
    private final Words words;
    private final Shown shown;
    private final LineLabel labels;

    HistoryReport(HistoryAnswer answer, DisplayUnit unit, Words words) {
        this.answer = answer;
        this.words = words;
        this.shown = Shown.of(unit, answer.amounts());
        this.labels = new LineLabel(words);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(words.text("history.scope", answer.department(), answer.year(), words.word("side", answer.side()),
                words.word("basis", answer.basis()), answer.position(),
                words.word("unit-in-full", shown.unit().name())));
        lines.add(words.text("history.range." + answer.by(),
                answer.from() == null ? words.text("history.beginning") : answer.from(),
                answer.to() == null ? words.text("history.end") : answer.to()));
        lines.add("");
        if (answer.moves().isEmpty()) {
            lines.add(words.text("history.none"));
        } else {
            lines.addAll(moves());
        }
        lines.add("");
        lines.add(words.text("history.sum", shown.amount(answer.opening()), shown.change(answer.change()),
                shown.amount(answer.closing()), answer.rows()));
        return lines;
    }

    /// Reason and document stand once, under the last line of their event.
    private List<String> moves() {
        Iterator<String> rows = table().lines("").iterator();
        EventText text = new EventText(words);
        List<String> lines = new ArrayList<>(List.of(rows.next()));
        for (int i = 0; i < answer.moves().size(); i++) {
            Move move = answer.moves().get(i);
            lines.add(rows.next());
            if (i + 1 == answer.moves().size() || answer.moves().get(i + 1).position() != move.position()) {
                lines.addAll(text.why(move.reason(), move.document(), "    "));
            }
        }
        return lines;
    }

    private Table table() {
        Table table = new Table(Align.LEFT, Align.LEFT, Align.RIGHT, Align.LEFT, Align.LEFT, Align.RIGHT, Align.RIGHT,
                Align.RIGHT, Align.LEFT)
                .row(words.text("adjustments.effective"), words.text("events.recorded"), words.text("events.position"),
                        words.text("history.act"), words.text("history.line"), words.text("history.before"),
                        words.text("history.change"), words.text("history.after"), words.text("history.who"));
        for (Move move : answer.moves()) {
            String who = move.maker() == null ? words.text("event.by", move.actor())
                    : words.text("event.by-two", move.maker(), move.actor());
            table.row(move.effectiveOn(), EventText.time(move.recordedAt()), Long.toString(move.position()),
                    words.word("act", move.act()),
                    labels.of(LineKey.parse(move.line().text()), move.line().functionName()),
                    shown.amount(move.before()), shown.change(move.change()), shown.amount(move.after()), who);
        }
        return table;
    }
}
