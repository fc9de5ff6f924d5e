package budgetledger.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import budgetledger.cli.Table.Align;
import budgetledger.money.DisplayUnit;
import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Finds the event after which a check began to fail.
@Command(name = "bisect")
final class BisectCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Words words;

    @Parameters(index = "0", paramLabel = "FIGURE")
    private String figure = "";

    @ArgGroup(multiplicity = "1")
    private final Failing failing = new Failing();

    @Option(names = "--any-line")
    private boolean anyLine;

    @Mixin
    private final ClockOptions clocks = new ClockOptions();

    @Option(names = "--unit", paramLabel = "UNIT", converter = Choices.Unit.class)
    private DisplayUnit unit = DisplayUnit.WAN;

    @Mixin
    private final ServerOptions server = new ServerOptions();

    BisectCommand(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    /// When the check fails: one of these.
    static final class Failing {
        @Option(names = "--below", paramLabel = "AMOUNT", converter = LineSyntax.AmountConverter.class)
        @Nullable Money below;

        @Option(names = "--above", paramLabel = "AMOUNT", converter = LineSyntax.AmountConverter.class)
        @Nullable Money above;

        @Option(names = "--differs", paramLabel = "AMOUNT", converter = LineSyntax.AmountConverter.class)
        @Nullable Money differs;

        @Option(names = "--check", paramLabel = "CHECK")
        @Nullable String check;
    }

    /// What the service answers. Amounts are strings in 元.
    record Answer(String figure, Checked check, boolean failsNow, @Nullable Turn since,
            @Nullable Long lastGoodPosition, long runCount, List<Run> runs, long position) {
        public Answer {
            runs = List.copyOf(runs);
        }

        List<Money> amounts() {
            List<Money> amounts = new ArrayList<>(List.of(Money.ofYuan(check.limit)));
            for (Run run : runs) {
                amounts.addAll(List.of(Money.ofYuan(run.since.before), Money.ofYuan(run.since.after)));
            }
            if (since != null) {
                amounts.addAll(List.of(Money.ofYuan(since.before), Money.ofYuan(since.after)));
            }
            return amounts;
        }
    }

    record Checked(String kind, String fails, String limit) {}

    record Run(Turn since, @Nullable Turn until) {}

    record Turn(long position, @Nullable String on, String before, String after, Contribution event) {}

    @Override
    public Integer call() throws ServiceProblem {
        LedgerService service = Verbs.service(server, terminal, words);
        String body = service.get("/api/v1/bisections", query());
        Answer answer = service.read(body, Answer.class);
        if (server.json()) {
            terminal.out().println(body);
        } else {
            print(answer);
        }
        return (answer.failsNow() ? ExitCode.FINDINGS : ExitCode.OK).number();
    }

    private Map<String, String> query() {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("figure", figure);
        ClockOptions.put(query, "below", failing.below == null ? null : failing.below.yuan());
        ClockOptions.put(query, "above", failing.above == null ? null : failing.above.yuan());
        ClockOptions.put(query, "differs", failing.differs == null ? null : failing.differs.yuan());
        ClockOptions.put(query, "check", failing.check);
        ClockOptions.put(query, "anyLine", anyLine ? true : null);
        clocks.addTo(query);
        return query;
    }

    private void print(Answer answer) {
        Shown shown = Shown.of(unit, answer.amounts());
        terminal.out().println(words.text("bisect.check." + answer.check().kind(), answer.figure(),
                words.text("bisect.fails." + answer.check().fails(), shown.amount(answer.check().limit()))));
        terminal.out().println(words.text("bisect.scope", answer.position(), words.word("unit", unit.name())));
        Turn since = answer.since();
        if (since == null) {
            terminal.out().println(words.text(answer.runCount() == 0 ? "bisect.never" : "bisect.holds"));
        } else {
            terminal.out().println(words.text("bisect.since", since.position(), shown.amount(since.before()),
                    shown.amount(since.after())));
            int year = Integer.parseInt(figure.split(":", -1)[1]);
            new EventText(words).lines(since.event(), year, true).forEach(terminal.out()::println);
            Long good = answer.lastGoodPosition();
            terminal.out().println(good == null ? words.text("bisect.never-good")
                    : words.text("bisect.last-good", good));
        }
        if (!answer.runs().isEmpty()) {
            terminal.out().println();
            terminal.out().println(words.text("bisect.runs", answer.runCount()));
            table(answer.runs(), shown).lines("  ").forEach(terminal.out()::println);
        }
    }

    private Table table(List<Run> runs, Shown shown) {
        Table table = new Table(Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.LEFT).row(
                words.text("bisect.from"), words.text("bisect.until"), words.text("bisect.before"),
                words.text("bisect.after"), words.text("bisect.on"));
        for (Run run : runs) {
            table.row(Long.toString(run.since().position()),
                    run.until() == null ? words.text("bisect.open") : Long.toString(run.until().position()),
                    shown.amount(run.since().before()), shown.amount(run.since().after()),
                    run.since().on() == null ? "" : run.since().on());
        }
        return table;
    }
}
