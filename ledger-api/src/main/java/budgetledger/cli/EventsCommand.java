package budgetledger.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import budgetledger.cli.Table.Align;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lists the events of the log, each with its sentence, and on demand those that are still to come.
@Command(name = "events")
final class EventsCommand implements Callable<Integer> {
    private static final String PATH = "/api/v1/events";
    private static final int WIDTH_MAX = 100;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Terminal terminal;
    private final Words words;

    @Option(names = "--after", paramLabel = "EVENT")
    private long after;

    @Option(names = "--limit", paramLabel = "NUMBER")
    private int limit = 20;

    @Option(names = "--newest-first")
    private boolean newestFirst;

    @Option(names = "--before", paramLabel = "EVENT")
    private @Nullable Long before;

    @Option(names = "--follow")
    private boolean follow;

    @Mixin
    private final EventFilters filters = new EventFilters();

    @Mixin
    private final ServerOptions server = new ServerOptions();

    EventsCommand(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    /// What the service answers to `GET /api/v1/events`.
    ///
    /// @param position of the log that the answer is given as of
    record Answer(List<Event> events, long position, Map<String, String> links) {
        public Answer {
            events = List.copyOf(events);
            links = links == null ? Map.of() : Map.copyOf(links);
        }
    }

    record Event(
            long position,
            String stream,
            String type,
            @Nullable String sentence,
            Instant recordedAt,
            String effectiveOn,
            String actor,
            Contribution.Reason reason,
            Contribution.Document document,
            Contribution.Provenance provenance) {}

    @Override
    public Integer call() throws ServiceProblem {
        if (!follow) {
            return Verbs.answer(server, terminal, words, PATH, query(after), Answer.class, this::print);
        }
        return follow(Verbs.service(server, terminal, words));
    }

    private Map<String, String> query(long from) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("after", Long.toString(from));
        query.put("limit", Integer.toString(limit));
        if (newestFirst) {
            query.put("order", "desc");
        }
        if (before != null) {
            query.put("before", before.toString());
        }
        query.putAll(filters.query());
        return query;
    }

    /// Asks for what came since, until it is interrupted or the service cannot be asked.
    private int follow(LedgerService service) throws ServiceProblem {
        if (newestFirst || before != null || filters.isFixed()) {
            throw new ServiceProblem(ExitCode.USAGE, words.text("events.follow-forward"));
        }
        long last = after;
        while (true) {
            String body = service.get(PATH, query(last));
            Answer answer = service.read(body, Answer.class);
            if (!answer.events().isEmpty()) {
                if (server.json()) {
                    terminal.out().println(body);
                } else {
                    table(answer.events());
                }
                last = answer.events().getLast().position();
            }
            if (!answer.links().containsKey("next")) {
                last = Math.max(last, answer.position());
                try {
                    Thread.sleep(PAUSE);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return ExitCode.OK.number();
                }
            }
        }
    }

    private void print(Answer answer) {
        if (answer.events().isEmpty()) {
            terminal.err().println(words.text("events.none", after));
            return;
        }
        table(answer.events());
        long last = answer.events().getLast().position();
        if (answer.links().containsKey("next")) {
            terminal.err().println(words.text(newestFirst ? "events.older" : "events.more", last));
        }
    }

    private void table(List<Event> events) {
        Table table = new Table(Align.RIGHT, Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT)
                .row(words.text("events.position"), words.text("events.recorded"), words.text("adjustments.effective"),
                        words.text("events.budget"), words.text("events.event"), words.text("events.actor"),
                        words.text("events.provenance"));
        for (Event event : events) {
            table.row(Long.toString(event.position()), EventText.time(event.recordedAt()), event.effectiveOn(),
                    event.stream().replaceFirst("^budget/", ""), words.word("event-type", event.type()),
                    event.actor(), words.word("provenance", event.provenance().kind()));
        }
        Iterator<String> lines = table.lines("").iterator();
        terminal.out().println(lines.next());
        EventText text = new EventText(words);
        for (Event event : events) {
            terminal.out().println(lines.next());
            if (event.sentence() != null) {
                Wrap.behind("    ", event.sentence(), WIDTH_MAX).forEach(terminal.out()::println);
            }
            text.why(event.reason(), event.document(), "    ").forEach(terminal.out()::println);
        }
    }
}
