package budgetledger.cli;

import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import budgetledger.cli.Table.Align;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lists the events of the log in their order.
@Command(name = "events")
final class EventsCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Words words;

    @Option(names = "--after", paramLabel = "EVENT")
    private long after;

    @Option(names = "--limit", paramLabel = "NUMBER")
    private int limit = 20;

    @Mixin
    private final ServerOptions server = new ServerOptions();

    EventsCommand(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    /// What the service answers to `GET /api/v1/events`.
    ///
    /// @param position the end of the log
    record Answer(List<Event> events, long position) {
        public Answer {
            events = List.copyOf(events);
        }
    }

    record Event(
            long position,
            String stream,
            String type,
            Instant recordedAt,
            String effectiveOn,
            String actor,
            Contribution.Reason reason,
            Contribution.Document document,
            Contribution.Provenance provenance) {}

    @Override
    public Integer call() throws ServiceProblem {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("after", Long.toString(after));
        query.put("limit", Integer.toString(limit));
        return Verbs.answer(server, terminal, words, "/api/v1/events", query, Answer.class, this::print);
    }

    private void print(Answer answer) {
        if (answer.events().isEmpty()) {
            terminal.err().println(words.text("events.none", after));
            return;
        }
        Iterator<String> lines = table(answer.events()).lines("").iterator();
        terminal.out().println(lines.next());
        EventText text = new EventText(words);
        for (Event event : answer.events()) {
            terminal.out().println(lines.next());
            text.why(event.reason(), event.document(), "    ").forEach(terminal.out()::println);
        }
        long last = answer.events().getLast().position();
        if (last < answer.position()) {
            terminal.err().println(words.text("events.more", last));
        }
    }

    private Table table(List<Event> events) {
        Table table = new Table(Align.RIGHT, Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT)
                .row(words.text("events.position"), words.text("events.recorded"), words.text("adjustments.effective"),
                        words.text("events.budget"), words.text("events.event"), words.text("events.actor"),
                        words.text("events.provenance"));
        for (Event event : events) {
            table.row(Long.toString(event.position()), EventText.time(event.recordedAt()), event.effectiveOn(),
                    event.stream().replaceFirst("^budget/", ""), words.word("event-type", event.type()),
                    event.actor(), words.word("provenance", event.provenance().kind()));
        }
        return table;
    }
}
