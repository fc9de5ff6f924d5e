package budgetledger.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import budgetledger.money.DisplayUnit;
import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows the passport of a figure, or of the change from another one to it.
@Command(name = "passport")
final class PassportCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Words words;

    @Parameters(index = "0", paramLabel = "FIGURE")
    private String figure = "";

    @Option(names = "--vs", paramLabel = "FIGURE")
    private @Nullable String base;

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

    PassportCommand(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    /// What the service answers to `GET /api/v1/changes`.
    record Change(PassportAnswer.Amount delta, PassportAnswer base, PassportAnswer target) {}

    @Override
    public Integer call() throws ServiceProblem {
        Map<String, String> query = new LinkedHashMap<>();
        clocks.addTo(query);
        query.put("limit", Integer.toString(limit));
        LedgerService service = Verbs.service(server, terminal, words);
        return base == null ? passport(service, query) : change(service, base, query);
    }

    private int passport(LedgerService service, Map<String, String> query) throws ServiceProblem {
        ClockOptions.put(query, "after", after);
        String body = service.get("/api/v1/figures/" + LedgerService.segment(figure) + "/provenance", query);
        PassportAnswer answer = service.read(body, PassportAnswer.class);
        PassportReport report = new PassportReport(answer, unit, words);
        int code = print(body, report.lines(), report.findings());
        if (answer.links().next() != null && !answer.contributions().isEmpty()) {
            terminal.err().println(words.text("events.more", answer.contributions().getLast().position()));
        }
        return code;
    }

    private int change(LedgerService service, String from, Map<String, String> query) throws ServiceProblem {
        query.put("base", from);
        query.put("target", figure);
        String body = service.get("/api/v1/changes", query);
        Change change = service.read(body, Change.class);
        PassportReport before = new PassportReport(change.base(), unit, words);
        PassportReport now = new PassportReport(change.target(), unit, words);
        List<String> lines = new ArrayList<>();
        Money delta = Money.ofYuan(change.delta().yuan());
        lines.add(words.text("passport.change", DisplayUnit.YUAN.formatChange(delta, 2), DisplayUnit.WAN.formatChange(
                delta, Math.max(2, DisplayUnit.WAN.exactDecimals(delta))), change.delta().capital()));
        lines.add("");
        lines.addAll(now.lines());
        lines.add("");
        lines.addAll(before.lines());
        List<String> findings = new ArrayList<>(now.findings());
        findings.addAll(before.findings());
        if (!change.target().yuan().minus(change.base().yuan()).equals(delta)) {
            findings.add(words.text("finding.delta", delta, change.target().yuan().minus(change.base().yuan())));
        }
        return print(body, lines, findings);
    }

    private int print(String body, List<String> lines, List<String> findings) {
        if (server.json()) {
            terminal.out().println(body);
        } else {
            lines.forEach(terminal.out()::println);
        }
        findings.forEach(terminal.err()::println);
        return (findings.isEmpty() ? ExitCode.OK : ExitCode.FINDINGS).number();
    }
}
