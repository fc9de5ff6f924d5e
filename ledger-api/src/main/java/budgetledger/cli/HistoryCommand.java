package budgetledger.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import budgetledger.money.DisplayUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Prints what moved a budget in a range of days, act by act, or saves the whole as a file.
@Command(name = "history")
final class HistoryCommand implements Callable<Integer> {
    private static final String PATH = "/api/v1/moves";
    private static final Pattern AFTER = Pattern.compile("[?&]after=([^&]+)");
    private static final Map<String, String> MEDIA_TYPES = Map.of(".csv", "text/csv", ".xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Terminal terminal;
    private final Words words;

    @Parameters(index = "0", paramLabel = "DEPARTMENT")
    private String department = "";

    @Option(names = "--year", paramLabel = "YEAR", required = true)
    private int year;

    @Option(names = "--from", paramLabel = "DATE", converter = Choices.Day.class)
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", converter = Choices.Day.class)
    private @Nullable LocalDate to;

    @Option(names = "--recorded")
    private boolean recorded;

    @Option(names = "--of-unit", paramLabel = "CODE")
    private @Nullable String ofUnit;

    @Option(names = "--function", paramLabel = "CODE")
    private @Nullable String function;

    @Option(names = "--income")
    private boolean income;

    @Option(names = "--basis", paramLabel = "BASIS", converter = Choices.Basis.class)
    private String basis = "current";

    @Option(names = "--effective-at", paramLabel = "DATE", converter = Choices.Day.class)
    private @Nullable LocalDate effectiveAt;

    @Option(names = "--known-at", paramLabel = "EVENT|TIME", converter = Choices.KnownAt.class)
    private @Nullable String knownAt;

    @Option(names = "--unit", paramLabel = "UNIT", converter = Choices.Unit.class)
    private DisplayUnit unit = DisplayUnit.WAN;

    @Option(names = "--after", paramLabel = "PLACE")
    private @Nullable String after;

    @Option(names = "--limit", paramLabel = "NUMBER")
    private int limit = 50;

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    @Mixin
    private final ServerOptions server = new ServerOptions();

    HistoryCommand(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    @Override
    public Integer call() throws ServiceProblem {
        if (out != null) {
            return save(out);
        }
        Map<String, String> query = query();
        query.put("limit", Integer.toString(limit));
        put(query, "after", after);
        return Verbs.answer(server, terminal, words, PATH, query, HistoryAnswer.class, this::print);
    }

    private void print(HistoryAnswer answer) {
        new HistoryReport(answer, unit, words).lines().forEach(terminal.out()::println);
        Matcher next = AFTER.matcher(answer.links().getOrDefault("next", ""));
        if (next.find()) {
            terminal.err().println(words.text("history.more", next.group(1)));
        }
    }

    /// The whole report, in the form that the file's name ends with.
    private int save(Path file) throws ServiceProblem {
        String name = file.toString().toLowerCase(Locale.ROOT);
        String type = MEDIA_TYPES.entrySet().stream().filter(known -> name.endsWith(known.getKey())).findFirst()
                .orElseThrow(() -> new ServiceProblem(ExitCode.USAGE, words.text("history.ending", file))).getValue();
        byte[] bytes = Verbs.service(server, terminal, words).file(PATH, query(), type);
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new ServiceProblem(ExitCode.USAGE, words.text("history.unwritable", file.toAbsolutePath()));
        }
        terminal.out().println(words.text("history.saved", file));
        return ExitCode.OK.number();
    }

    private Map<String, String> query() {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("department", department);
        query.put("year", Integer.toString(year));
        query.put("basis", basis);
        query.put("side", income ? "income" : "expenditure");
        query.put("by", recorded ? "recorded" : "effective");
        put(query, "from", from);
        put(query, "to", to);
        put(query, "unit", ofUnit);
        put(query, "function", function);
        put(query, "effectiveAt", effectiveAt);
        put(query, "knownAt", knownAt);
        return query;
    }

    private static void put(Map<String, String> query, String name, @Nullable Object value) {
        if (value != null) {
            query.put(name, value.toString());
        }
    }
}
