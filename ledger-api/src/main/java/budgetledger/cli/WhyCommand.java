package budgetledger.cli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import budgetledger.money.DisplayUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Says why a budget differs from another year's: the steps of the change, and under each the events that made it.
@Command(name = "why")
final class WhyCommand implements Callable<Integer> {
    private static final String PATH = "/api/v1/comparisons";

    private final Terminal terminal;
    private final Words words;

    @Parameters(index = "0", paramLabel = "DEPARTMENT")
    private String department = "";

    @Option(names = "--year", paramLabel = "YEAR", required = true)
    private int year;

    @Option(names = "--vs", paramLabel = "YEAR", required = true)
    private int base;

    @Option(names = "--by", paramLabel = "AXIS", converter = Choices.Axis.class)
    private String by = "function";

    @Option(names = "--level", paramLabel = "LEVEL", converter = Choices.Level.class)
    private @Nullable String level;

    @Option(names = "--basis", paramLabel = "BASIS", converter = Choices.Basis.class)
    private String basis = "original";

    @Option(names = "--comparable")
    private boolean comparable;

    @Option(names = "--effective-at", paramLabel = "DATE", converter = Choices.Day.class)
    private @Nullable LocalDate effectiveAt;

    @Option(names = "--known-at", paramLabel = "EVENT|TIME", converter = Choices.KnownAt.class)
    private @Nullable String knownAt;

    @Option(names = "--unit", paramLabel = "UNIT", converter = Choices.Unit.class)
    private DisplayUnit unit = DisplayUnit.WAN;

    @Mixin
    private final ServerOptions server = new ServerOptions();

    WhyCommand(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    @Override
    public Integer call() throws ServiceProblem {
        LedgerService service = Verbs.service(server, terminal, words);
        String body = service.get(PATH, query());
        ComparisonAnswer answer = service.read(body, ComparisonAnswer.class);
        List<String> report = new WhyReport(answer, new WhyReport.Question(department, by, basis), unit, words)
                .lines();
        if (server.json()) {
            terminal.out().println(body);
        } else {
            report.forEach(terminal.out()::println);
        }
        List<String> findings = Tally.findings(answer, words);
        findings.forEach(terminal.err()::println);
        return (findings.isEmpty() ? ExitCode.OK : ExitCode.FINDINGS).number();
    }

    private Map<String, String> query() {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("department", department);
        query.put("base", Integer.toString(base));
        query.put("target", Integer.toString(year));
        query.put("by", by);
        put(query, "level", level);
        query.put("basis", basis);
        put(query, "effectiveAt", effectiveAt);
        put(query, "knownAt", knownAt);
        query.put("detail", "events");
        put(query, "comparable", comparable ? true : null);
        return query;
    }

    private static void put(Map<String, String> query, String name, @Nullable Object value) {
        if (value != null) {
            query.put(name, value.toString());
        }
    }
}
