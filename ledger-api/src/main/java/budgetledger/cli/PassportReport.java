package budgetledger.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import budgetledger.budget.LineKey;
import budgetledger.cli.Table.Align;
import budgetledger.money.DisplayUnit;
import budgetledger.money.Money;

/// A passport as a person reads it: the amount in all its forms, what it is made of, where it was published, and the
/// events behind it.
final class PassportReport {
    private final PassportAnswer answer;
    private final Words words;
    private final Shown shown;
    private final LineLabel labels;

    PassportReport(PassportAnswer answer, DisplayUnit unit, Words words) {
        this.answer = answer;
        this.words = words;
        this.shown = Shown.of(unit, Stream.of(Stream.of(answer.amount().yuan()),
                        answer.linesOrNone().stream().map(PassportAnswer.Line::amount),
                        answer.contributions().stream().map(Contribution::amount))
                .flatMap(amounts -> amounts).map(Money::ofYuan).toList());
        this.labels = new LineLabel(words);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(headline());
        lines.add("");
        lines.addAll(parts());
        if (!answer.published().isEmpty()) {
            lines.add("");
            lines.add(words.text("passport.published"));
            EventText text = new EventText(words);
            answer.published().forEach(part -> lines.add("  " + text.document(part.document()) + "  "
                    + words.word("provenance", part.provenance().kind()) + " " + shown.amount(part.amount())));
        }
        lines.add("");
        lines.addAll(events());
        return lines;
    }

    List<String> headline() {
        List<String> lines = new ArrayList<>();
        lines.add(answer.figure());
        lines.add(words.text("passport.amount", DisplayUnit.YUAN.format(answer.yuan(), 2), DisplayUnit.WAN.format(
                answer.yuan(), Math.max(2, DisplayUnit.WAN.exactDecimals(answer.yuan()))), answer.amount().capital()));
        PassportAnswer.Events events = answer.events();
        lines.add(events == null ? words.text("passport.position", answer.position())
                : words.text("passport.events", answer.position(), events.count(), events.digest()));
        return lines;
    }

    private List<String> parts() {
        Table table = new Table(Align.LEFT, Align.RIGHT).row(words.text("passport.act"),
                words.word("unit", shown.unit().name()));
        answer.acts().forEach(act -> table.row(words.word("act", act.act()), shown.amount(act.amount())));
        if (!answer.linesOrNone().isEmpty()) {
            table.row(words.text("passport.line"), "");
            answer.linesOrNone().forEach(line -> table.row(
                    "  " + labels.of(LineKey.parse(line.line().text()), line.line().functionName()),
                    shown.amount(line.amount())));
        }
        return table.row(words.text("why.total"), shown.amount(answer.amount().yuan())).lines("");
    }

    private List<String> events() {
        Map<Long, List<Contribution>> byEvent = new LinkedHashMap<>();
        answer.contributions().forEach(part ->
                byEvent.computeIfAbsent(part.position(), _ -> new ArrayList<>()).add(part));
        List<String> lines = new ArrayList<>();
        EventText text = new EventText(words);
        for (List<Contribution> parts : byEvent.values()) {
            lines.addAll(text.lines(parts.getFirst(), answer.scope().year(), true));
            Table table = new Table(Align.LEFT, Align.RIGHT);
            parts.forEach(part -> table.row(labels.of(LineKey.parse(Objects.requireNonNull(part.line())),
                    answer.scope().year()), shown.change(part.amount())));
            lines.addAll(table.lines("      "));
        }
        return lines;
    }

    /// Sums that are not what they must be; none when all agree.
    List<String> findings() {
        List<String> findings = new ArrayList<>();
        Money acts = sum(answer.acts().stream().map(PassportAnswer.Act::amount));
        Money lines = sum(answer.linesOrNone().stream().map(PassportAnswer.Line::amount));
        Money page = sum(answer.contributions().stream().map(Contribution::amount));
        Money told = Money.ofYuan(answer.sums().before()).plus(page).plus(Money.ofYuan(answer.sums().rest()));
        add(findings, "finding.passport-acts", acts);
        if (!answer.linesOrNone().isEmpty()) {
            add(findings, "finding.passport-lines", lines);
        }
        add(findings, "finding.passport-events", told);
        return findings;
    }

    private void add(List<String> findings, String key, Money sum) {
        if (!sum.equals(answer.yuan())) {
            findings.add(words.text(key, answer.yuan(), sum));
        }
    }

    private static Money sum(Stream<String> amounts) {
        return amounts.map(Money::ofYuan).reduce(Money.ZERO, Money::plus);
    }
}
