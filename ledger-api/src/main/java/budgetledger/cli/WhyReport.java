package budgetledger.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import budgetledger.budget.LineKey;
import budgetledger.cli.ComparisonAnswer.Step;
import budgetledger.cli.Table.Align;
import budgetledger.money.DisplayUnit;
import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;

/// The answer of `why` as a person reads it: a sentence, the table of steps, what is not known, and the events.
final class WhyReport {
    private static final Set<String> AXES_OF_CODES = Set.of("function", "economic", "unit");
    private static final Set<String> AXES_OF_LINES = Set.of("function", "economic", "unit", "fund", "kind");

    private final ComparisonAnswer answer;
    private final Question question;
    private final Words words;
    private final Shown shown;
    private final LineLabel labels;
    private final @Nullable ComparableReport comparable;

    /// What was asked, as far as the answer is read by it.
    record Question(String department, String by, String basis) {}

    WhyReport(ComparisonAnswer answer, Question question, DisplayUnit unit, Words words) {
        this.answer = answer;
        this.question = question;
        this.words = words;
        this.shown = Shown.of(unit, answer.amounts());
        this.labels = new LineLabel(words);
        this.comparable = answer.published() == null ? null
                : new ComparableReport(answer, answer.published(), shown, words);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(headline());
        lines.add(scope());
        if (comparable != null) {
            lines.addAll(comparable.lines());
        }
        lines.add("");
        lines.addAll(table());
        if (!answer.unknownOrNone().isEmpty()) {
            lines.add("");
            answer.unknownOrNone().forEach(unknown -> lines.add(unknown(unknown)));
        }
        if (comparable != null) {
            lines.addAll(comparable.open(question.department()));
        }
        lines.addAll(events());
        return lines;
    }

    private String headline() {
        Money delta = Money.ofYuan(answer.delta());
        String basis = comparable == null ? "" : words.text("comparable.subject");
        String key = delta.isZero() ? "why.same" : delta.isPositive() ? "why.more" : "why.less";
        String subject = AXES_OF_LINES.contains(question.by()) ? words.word("why.subject", question.basis())
                : words.text("why.subject.breakdown", words.word("by", question.by()));
        return basis + words.text(key, answer.target().year(), subject, shown.amount(answer.target().amount()),
                answer.base().year(), shown.amount(answer.base().amount()), shown.magnitude(delta),
                shown.amount(answer.residual()), unit());
    }

    private String scope() {
        String level = answer.level() == null ? "" : words.text("why.level", words.word("level", answer.level()));
        return words.text("why.scope", question.department(), words.word("by", question.by()), level,
                words.word("basis", question.basis()), answer.position(),
                words.word("unit-in-full", shown.unit().name()));
    }

    private String unit() {
        return words.word("unit", shown.unit().name());
    }

    private List<String> table() {
        String axis = words.word("by", question.by());
        Table table = comparable != null ? comparable.table(axis)
                : new Table(Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT)
                        .row(axis, year(answer.base().year()), year(answer.target().year()), words.text("why.change"));
        for (Step step : answer.stepsOrNone()) {
            table.row(row(step));
            for (ComparisonAnswer.Known known : step.finer()) {
                String amount = shown.amount(known.amount());
                boolean ofBase = known.side().equalsIgnoreCase("base");
                String name = "  " + name(known.key(), known.name());
                table.row(comparable != null ? ComparableReport.finer(name, amount, ofBase)
                        : List.of(name, ofBase ? amount : "", ofBase ? "" : amount, ""));
            }
        }
        String total = words.text("why.total");
        return table.row(comparable != null ? comparable.total(total)
                        : List.of(total, shown.amount(answer.base().amount()),
                                shown.amount(answer.target().amount()), shown.change(answer.delta())))
                .lines("");
    }

    private List<String> row(Step step) {
        String name = name(step.key(), step.name());
        return comparable != null ? comparable.row(name, step)
                : List.of(name, shown.amount(step.base()), shown.amount(step.target()), shown.change(step.delta()));
    }

    private String year(int year) {
        return words.text("why.year", year);
    }

    private String name(String key, @Nullable String name) {
        if (key.equals("*")) {
            return words.text("why.unknown-key");
        }
        if (name == null || name.equals(key)) {
            return words.word(question.by(), key);
        }
        return AXES_OF_CODES.contains(question.by()) ? key + " " + name : name;
    }

    private String unknown(ComparisonAnswer.Unknown unknown) {
        String name = answer.stepsOrNone().stream()
                .filter(step -> step.key().equals(unknown.key()))
                .map(Step::name)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return words.text("why.unknown", unknown.year(), name(unknown.key(), name), shown.amount(unknown.amount()),
                unit(), unknown.reason() == null ? "" : unknown.reason());
    }

    private List<String> events() {
        Iterator<String> amounts = amounts().iterator();
        Set<Long> told = new HashSet<>();
        List<String> lines = new ArrayList<>();
        for (Step step : answer.stepsOrNone()) {
            if (step.contributions().isEmpty()) {
                continue;
            }
            lines.add("");
            lines.add(name(step.key(), step.name()) + "  " + shown.change(step.delta()));
            for (List<Contribution> ofOneEvent : byEvent(step).values()) {
                Contribution first = ofOneEvent.getFirst();
                lines.addAll(new EventText(words).lines(first, yearOf(first), told.add(first.position())));
                ofOneEvent.forEach(contribution -> lines.add(amounts.next()));
            }
        }
        return lines;
    }

    /// The amounts of all contributions, set as one table, so that they line up from step to step.
    private List<String> amounts() {
        Table table = new Table(Align.LEFT, Align.RIGHT);
        for (Step step : answer.stepsOrNone()) {
            for (List<Contribution> ofOneEvent : byEvent(step).values()) {
                for (Contribution contribution : ofOneEvent) {
                    table.row(label(contribution), shown.amount(contribution.amount()));
                }
            }
        }
        return table.lines("      ");
    }

    private static Map<List<Object>, List<Contribution>> byEvent(Step step) {
        Map<List<Object>, List<Contribution>> byEvent = new LinkedHashMap<>();
        for (Contribution contribution : step.contributions()) {
            byEvent.computeIfAbsent(List.of(contribution.isOfBase(), contribution.position()), key -> new ArrayList<>())
                    .add(contribution);
        }
        return byEvent;
    }

    private String label(Contribution contribution) {
        String line = contribution.line();
        String item = contribution.item() == null ? "" : contribution.item();
        return line == null ? item : labels.of(LineKey.parse(line), yearOf(contribution));
    }

    private int yearOf(Contribution contribution) {
        return contribution.isOfBase() ? answer.base().year() : answer.target().year();
    }
}
