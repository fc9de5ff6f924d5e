package budgetledger.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import budgetledger.cli.Table.Align;
import budgetledger.money.DisplayUnit;
import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;

/// An adjustment as a person reads it: what it is, why, on which document, each line before and after, and what
/// happens next.
final class AdjustmentReport {
    private static final int WIDTH_MAX = 100;

    private final AdjustmentAnswer answer;
    private final DisplayUnit unit;
    private final Words words;

    AdjustmentReport(AdjustmentAnswer answer, DisplayUnit unit, Words words) {
        this.answer = answer;
        this.unit = unit;
        this.words = words;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(words.text("adjustment.headline", answer.id()));
        lines.add(words.text("adjustment.scope", words.word("act", answer.kind()),
                words.word("status", answer.status()), answer.department(), answer.year(), answer.effectiveOn(),
                answer.maker()));
        lines.addAll(new EventText(words).why(answer.reason(), answer.document(), ""));
        lines.addAll(terms());
        lines.add("");
        lines.addAll(LineChange.table(answer.lines(), unit, words));
        for (AdjustmentAnswer.Axis axis : answer.axes()) {
            lines.add("");
            lines.addAll(breakdown(axis));
        }
        return lines;
    }

    /// Everything that happened to it, oldest first.
    List<String> steps() {
        Table table = new Table(Align.RIGHT, Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT).row(
                words.text("events.position"), words.text("events.recorded"), words.text("events.event"),
                words.text("events.actor"), words.text("adjustment.note"));
        for (AdjustmentAnswer.Step step : answer.steps()) {
            String who = step.onBehalfOf() == null ? step.by()
                    : words.text("adjustment.on-behalf", step.by(), step.onBehalfOf());
            table.row(Long.toString(step.position()), EventText.time(step.at()),
                    words.word("event-type", step.type()), who, step.text() == null ? "" : step.text());
        }
        return table.lines("");
    }

    /// What happens next, and who has to do it.
    List<String> next() {
        String key = answer.isEndorsed() ? "ENDORSED" : answer.status();
        AdjustmentAnswer.Decision decision = answer.decision();
        List<String> lines = new ArrayList<>();
        if (words.has("next." + key)) {
            lines.addAll(Wrap.behind("", words.text("next." + key, answer.maker(),
                    decision == null ? answer.position() : decision.position(),
                    decision == null ? "" : decision.reason().text()), WIDTH_MAX));
        }
        if (words.has("next-command." + key)) {
            lines.add("  " + words.text("next-command." + key, answer.id())); // whole, so that it can be copied
        }
        AdjustmentAnswer.Transfer transfer = answer.transfer();
        if (transfer != null && words.has("transit." + transfer.transit())) {
            lines.add(words.text("transit." + transfer.transit(), transfer.counterpart()));
        }
        if (answer.overdue() != null && !answer.overdue().isEmpty()) {
            LineLabel labels = new LineLabel(words);
            Shown shown = Shown.of(unit, answer.overdue().stream().map(late -> Money.ofYuan(late.amount())).toList());
            answer.overdue().forEach(late -> lines.add(words.text("adjustment.overdue", late.line().label(labels),
                    shown.amount(late.amount()), words.word("unit", unit.name()))));
        }
        return lines;
    }

    private List<String> terms() {
        AdjustmentAnswer.Transfer transfer = answer.transfer();
        Contribution.Document resolution = answer.resolution();
        String source = answer.source();
        return Stream.of(
                        term("source", source == null ? null : words.word("source", source)),
                        term("subject", answer.subject()),
                        resolution == null ? List.<String>of()
                                : term("resolution", new EventText(words).document(resolution)),
                        term("counterpart", transfer == null ? null : transfer.counterpart()),
                        term("batch", answer.batch()),
                        term("rule", answer.rule()))
                .flatMap(List::stream)
                .toList();
    }

    private List<String> term(String name, @Nullable String value) {
        return value == null ? List.of() : Wrap.behind(words.text("adjustment." + name), value, WIDTH_MAX);
    }

    private List<String> breakdown(AdjustmentAnswer.Axis axis) {
        List<Money> amounts = new ArrayList<>(axis.items().stream().map(item -> Money.ofYuan(item.amount())).toList());
        if (axis.whole() != null) {
            amounts.add(Money.ofYuan(axis.whole()));
        }
        Shown shown = Shown.of(unit, amounts);
        Table table = new Table(Align.LEFT, Align.RIGHT).row(
                words.word("by", axis.axis().toLowerCase(Locale.ROOT).replace('_', '-')),
                words.text("change.amount"));
        axis.items().forEach(item -> table.row(item.item(), shown.change(item.amount())));
        if (axis.whole() != null) {
            table.row(words.text("why.total"), shown.change(axis.whole()));
        }
        return table.lines("");
    }
}
