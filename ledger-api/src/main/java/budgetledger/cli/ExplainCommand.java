package budgetledger.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import budgetledger.budget.LineKey;
import budgetledger.cli.Table.Align;
import budgetledger.money.DisplayUnit;
import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Says why a figure is no longer what was published.
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Words words;

    @Parameters(index = "0", paramLabel = "FIGURE")
    private String figure = "";

    @Option(names = "--published", paramLabel = "EVENT|TIME", required = true, converter = Choices.KnownAt.class)
    private String published = "";

    @Option(names = "--published-on", paramLabel = "DATE", converter = Choices.Day.class)
    private @Nullable LocalDate on;

    @Option(names = "--basis", paramLabel = "BASIS", converter = Choices.Basis.class)
    private @Nullable String basis;

    @Option(names = "--codes-of", paramLabel = "YEAR")
    private @Nullable Integer codesOf;

    @Option(names = "--after", paramLabel = "EVENT")
    private @Nullable Long after;

    @Option(names = "--limit", paramLabel = "NUMBER")
    private int limit = 50;

    @Option(names = "--unit", paramLabel = "UNIT", converter = Choices.Unit.class)
    private DisplayUnit unit = DisplayUnit.WAN;

    @Mixin
    private final ClockOptions clocks = new ClockOptions();

    @Mixin
    private final ServerOptions server = new ServerOptions();

    ExplainCommand(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    /// What the service answers to `GET /api/v1/explanations`.
    record Answer(Side published, Side now, String difference, List<Part> parts, String residual,
            List<EventPart> events, PassportAnswer.Links links) {
        public Answer {
            parts = List.copyOf(parts);
            events = List.copyOf(events);
        }
    }

    record Side(String figure, String amount, long position, @Nullable String on) {
        int year() {
            return Integer.parseInt(figure.split(":", -1)[1]);
        }
    }

    record Part(String cause, String amount) {}

    record EventPart(String cause, Contribution contribution) {}

    @Override
    public Integer call() throws ServiceProblem {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("figure", figure);
        query.put("publishedAt", published);
        ClockOptions.put(query, "publishedOn", on);
        ClockOptions.put(query, "basis", basis);
        ClockOptions.put(query, "codesOf", codesOf);
        clocks.addTo(query);
        ClockOptions.put(query, "after", after);
        query.put("limit", Integer.toString(limit));
        LedgerService service = Verbs.service(server, terminal, words);
        String body = service.get("/api/v1/explanations", query);
        Answer answer = service.read(body, Answer.class);
        if (server.json()) {
            terminal.out().println(body);
        } else {
            lines(answer).forEach(terminal.out()::println);
        }
        if (answer.links().next() != null && !answer.events().isEmpty()) {
            terminal.err().println(words.text("events.more", answer.events().getLast().contribution().position()));
        }
        Money sum = answer.parts().stream().map(part -> Money.ofYuan(part.amount())).reduce(Money.ZERO, Money::plus);
        Money difference = Money.ofYuan(answer.now().amount()).minus(Money.ofYuan(answer.published().amount()));
        boolean agrees = sum.equals(difference) && Money.ofYuan(answer.residual()).isZero();
        if (!agrees) {
            terminal.err().println(words.text("finding.steps", difference, sum, difference.minus(sum)));
        }
        return (agrees ? ExitCode.OK : ExitCode.FINDINGS).number();
    }

    private List<String> lines(Answer answer) {
        Shown shown = Shown.of(unit, Stream.of(
                        Stream.of(answer.published().amount(), answer.now().amount()),
                        answer.parts().stream().map(Part::amount),
                        answer.events().stream().map(part -> part.contribution().amount()))
                .flatMap(amounts -> amounts).map(Money::ofYuan).toList());
        List<String> lines = new ArrayList<>();
        lines.add(answer.now().figure());
        Table table = new Table(Align.LEFT, Align.RIGHT).row("", words.word("unit", unit.name()));
        table.row(words.text("explain.published", answer.published().position(),
                        Objects.requireNonNullElse(answer.published().on(), "")),
                shown.amount(answer.published().amount()));
        answer.parts().forEach(part -> table.row("  " + words.word("cause", part.cause()),
                shown.change(part.amount())));
        table.row(words.text("explain.now", answer.now().position()), shown.amount(answer.now().amount()));
        lines.addAll(table.lines(""));
        EventText text = new EventText(words);
        LineLabel labels = new LineLabel(words);
        long last = -1;
        for (EventPart part : answer.events()) {
            Contribution event = part.contribution();
            if (event.position() != last) {
                lines.add("");
                lines.add(words.word("cause", part.cause()));
                lines.addAll(text.lines(event, answer.published().year(), true));
            }
            last = event.position();
            lines.add("      " + labels.of(LineKey.parse(Objects.requireNonNull(event.line())),
                    answer.published().year()) + "  " + shown.change(event.amount()));
        }
        return lines;
    }
}
