package budgetledger.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import budgetledger.cli.Table.Align;
import budgetledger.money.DisplayUnit;
import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows one change over all axes, and adds each of them up again.
@Command(name = "certificate")
final class CertificateCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Words words;

    @Parameters(index = "0", paramLabel = "DEPARTMENT")
    private String department = "";

    @Option(names = "--year", paramLabel = "YEAR", required = true)
    private int year;

    @Option(names = "--vs", paramLabel = "YEAR", required = true)
    private int base;

    @Option(names = "--basis", paramLabel = "BASIS", converter = Choices.Basis.class)
    private String basis = "original";

    @Option(names = "--unit", paramLabel = "UNIT", converter = Choices.Unit.class)
    private DisplayUnit unit = DisplayUnit.WAN;

    @Mixin
    private final ClockOptions clocks = new ClockOptions();

    @Mixin
    private final ServerOptions server = new ServerOptions();

    CertificateCommand(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    /// What the service answers to `GET /api/v1/certificates`.
    record Answer(Year base, Year target, String delta, List<Axis> axes, long position) {
        public Answer {
            axes = List.copyOf(axes);
        }
    }

    record Year(int year, String amount) {}

    record Axis(String axis, boolean complete, Unknown unknown, List<Step> steps) {
        public Axis {
            steps = List.copyOf(steps);
        }
    }

    record Unknown(String base, String target) {}

    record Step(String key, @Nullable String name, String base, String target, String delta) {}

    @Override
    public Integer call() throws ServiceProblem {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("department", department);
        query.put("base", Integer.toString(base));
        query.put("target", Integer.toString(year));
        query.put("basis", basis);
        clocks.addTo(query);
        LedgerService service = Verbs.service(server, terminal, words);
        String body = service.get("/api/v1/certificates", query);
        Answer answer = service.read(body, Answer.class);
        if (server.json()) {
            terminal.out().println(body);
        } else {
            lines(answer).forEach(terminal.out()::println);
        }
        List<String> findings = findings(answer);
        findings.forEach(terminal.err()::println);
        return (findings.isEmpty() ? ExitCode.OK : ExitCode.FINDINGS).number();
    }

    private List<String> lines(Answer answer) {
        Shown shown = Shown.of(unit, Stream.concat(Stream.of(answer.base().amount(), answer.target().amount()),
                        answer.axes().stream().flatMap(axis -> axis.steps().stream())
                                .flatMap(step -> Stream.of(step.base(), step.target(), step.delta())))
                .map(Money::ofYuan).toList());
        List<String> lines = new ArrayList<>();
        lines.add(words.text("certificate.headline", department, answer.base().year(), answer.target().year(),
                words.word("basis", basis), answer.position(), words.word("unit-in-full", unit.name())));
        lines.add("");
        Table table = new Table(Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT).row("",
                words.text("why.year", answer.base().year()), words.text("why.year", answer.target().year()),
                words.text("why.change"));
        for (Axis axis : answer.axes()) {
            table.row(words.text("certificate.axis", words.word("by", axis.axis())), "", "", "");
            axis.steps().forEach(step -> table.row("  " + name(axis, step), shown.amount(step.base()),
                    shown.amount(step.target()), shown.change(step.delta())));
            if (!axis.complete()) {
                table.row("  " + words.text("certificate.unknown"), shown.amount(axis.unknown().base()),
                        shown.amount(axis.unknown().target()), "");
            }
        }
        table.row(words.text("why.total"), shown.amount(answer.base().amount()),
                shown.amount(answer.target().amount()), shown.change(answer.delta()));
        lines.addAll(table.lines(""));
        return lines;
    }

    private String name(Axis axis, Step step) {
        if (step.key().equals("*")) {
            return words.text("why.unknown-key");
        }
        return step.name() == null || step.name().equals(step.key()) ? words.word(axis.axis(), step.key())
                : List.of("function", "economic").contains(axis.axis()) ? step.key() + " " + step.name() : step.name();
    }

    private List<String> findings(Answer answer) {
        List<String> findings = new ArrayList<>();
        Money delta = Money.ofYuan(answer.target().amount()).minus(Money.ofYuan(answer.base().amount()));
        for (Axis axis : answer.axes()) {
            Money sum = axis.steps().stream().map(step -> Money.ofYuan(step.delta())).reduce(Money.ZERO, Money::plus);
            if (!sum.equals(delta)) {
                findings.add(words.text("finding.axis", words.word("by", axis.axis()), sum, delta));
            }
        }
        return findings;
    }
}
