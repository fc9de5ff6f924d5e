package budgetledger.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import budgetledger.budget.LineKey;
import budgetledger.cli.Table.Align;
import budgetledger.money.DisplayUnit;
import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Tells what a figure would be, had events been otherwise. Nothing is recorded.
@Command(name = "what-if")
final class WhatIfCommand implements Callable<Integer> {
    private static final String PATH = "/api/v1/counterfactuals";

    private final Terminal terminal;
    private final Words words;

    @Parameters(index = "0", paramLabel = "FIGURE")
    private String figure = "";

    @Option(names = "--without", paramLabel = "EVENT")
    private List<String> without = new ArrayList<>();

    @Option(names = "--moved", paramLabel = "EVENT:DATE")
    private List<String> moved = new ArrayList<>();

    @Option(names = "--codes-of", paramLabel = "YEAR")
    private @Nullable Integer codesOf;

    @Mixin
    private final ClockOptions clocks = new ClockOptions();

    @Option(names = "--unit", paramLabel = "UNIT", converter = Choices.Unit.class)
    private DisplayUnit unit = DisplayUnit.WAN;

    @Mixin
    private final ServerOptions server = new ServerOptions();

    WhatIfCommand(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    /// What the service answers. Amounts are strings in 元.
    record Answer(String figure, List<String> assumption, String actual, String assumed, String difference,
            List<Line> lines, List<Dependent> dependents, int dependentCount, long position) {
        public Answer {
            assumption = List.copyOf(assumption);
            lines = List.copyOf(lines);
            dependents = List.copyOf(dependents);
        }

        List<Money> amounts() {
            List<Money> amounts = new ArrayList<>(List.of(Money.ofYuan(actual), Money.ofYuan(assumed)));
            lines.forEach(line -> amounts.addAll(List.of(Money.ofYuan(line.actual), Money.ofYuan(line.assumed))));
            return amounts;
        }
    }

    record Line(LineName line, String actual, String assumed, String difference) {}

    record LineName(String text, @Nullable String functionName) {}

    record Dependent(List<Why> reasons, Event event) {}

    record Why(String text) {}

    record Event(long position, String type, String budget, String effectiveOn, String actor) {}

    @Override
    public Integer call() throws ServiceProblem {
        return Verbs.answer(server, terminal, words, PATH + query(), Map.of(), Answer.class, this::print);
    }

    /// All parameters; some can stand there more than once.
    private String query() {
        List<String> query = new ArrayList<>();
        add(query, "figure", figure);
        without.forEach(event -> add(query, "without", event));
        moved.forEach(event -> add(query, "moved", event));
        Map<String, String> others = new LinkedHashMap<>();
        ClockOptions.put(others, "codesOf", codesOf);
        clocks.addTo(others);
        others.forEach((name, value) -> add(query, name, value));
        return "?" + String.join("&", query);
    }

    private static void add(List<String> query, String name, String value) {
        query.add(name + "=" + LedgerService.segment(value));
    }

    private void print(Answer answer) {
        Shown shown = Shown.of(unit, answer.amounts());
        answer.assumption().forEach(terminal.out()::println);
        terminal.out().println(words.text("what-if.headline", shown.amount(answer.actual()),
                shown.amount(answer.assumed()), shown.change(answer.difference())));
        terminal.out().println(words.text("what-if.scope", answer.figure(), answer.position(),
                words.word("unit", unit.name())));
        if (!answer.lines().isEmpty()) {
            terminal.out().println();
            table(answer.lines(), shown).lines("").forEach(terminal.out()::println);
        }
        if (answer.dependentCount() > 0) {
            terminal.out().println();
            terminal.out().println(words.text("what-if.dependents", answer.dependentCount()));
            answer.dependents().forEach(this::print);
        }
        if (answer.dependents().size() < answer.dependentCount()) {
            terminal.err().println(words.text("what-if.more", answer.dependentCount() - answer.dependents().size()));
        }
    }

    private void print(Dependent dependent) {
        Event event = dependent.event();
        terminal.out().println("  " + words.text("what-if.dependent", event.position(), event.budget(),
                words.word("event-type", event.type()), event.actor(), event.effectiveOn(),
                dependent.reasons().stream().map(Why::text).collect(Collectors.joining(words.text("list")))));
    }

    private Table table(List<Line> lines, Shown shown) {
        Table table = new Table(Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT).row(words.text("what-if.line"),
                words.text("what-if.actual"), words.text("what-if.assumed"), words.text("what-if.difference"));
        LineLabel label = new LineLabel(words);
        for (Line line : lines) {
            table.row(label.of(LineKey.parse(line.line().text()), line.line().functionName()),
                    shown.amount(line.actual()), shown.amount(line.assumed()), shown.change(line.difference()));
        }
        return table;
    }
}
