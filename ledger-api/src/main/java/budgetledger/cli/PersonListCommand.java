package budgetledger.cli;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import budgetledger.cli.Table.Align;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Lists the persons of the register.
@Command(name = "list")
final class PersonListCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Words words;

    @Mixin
    private final Pages pages = new Pages();

    @Mixin
    private final ServerOptions server = new ServerOptions();

    PersonListCommand(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    /// What the service answers to `GET /api/v1/persons`.
    record Answer(List<Person> persons, @Nullable Map<String, String> links) {
        public Answer {
            persons = List.copyOf(persons);
        }
    }

    record Person(String id, String name, Instant createdAt, String createdBy) {}

    @Override
    public Integer call() throws ServiceProblem {
        return Verbs.answer(server, terminal, words, "/api/v1/persons", pages.query(), Answer.class, this::print);
    }

    private void print(Answer answer) {
        if (answer.persons().isEmpty()) {
            terminal.err().println(words.text("person.none"));
            return;
        }
        Table table = new Table(Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT).row(words.text("person.id"),
                words.text("person.name"), words.text("person.registered"), words.text("person.registered-by"));
        answer.persons().forEach(person -> table.row(person.id(), person.name(), EventText.time(person.createdAt()),
                person.createdBy()));
        table.lines("").forEach(terminal.out()::println);
        if (answer.links() != null && answer.links().containsKey("next")) {
            terminal.err().println(words.text("list.more", answer.persons().getLast().id()));
        }
    }
}
