package budgetledger.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Registers a person under an opaque id.
@Command(name = "add")
final class PersonAddCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Words words;

    @Parameters(index = "0", paramLabel = "ID")
    private String id = "";

    @Parameters(index = "1", paramLabel = "NAME")
    private String name = "";

    @Mixin
    private final ServerOptions server = new ServerOptions();

    PersonAddCommand(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    @Override
    public Integer call() throws ServiceProblem {
        var body = ContentOptions.nothing().put("id", id).put("name", name);
        return Verbs.change(server, terminal, words, "POST", "/api/v1/persons", body, PersonListCommand.Person.class,
                person -> {
                    terminal.out().println(words.text("person.added", person.id(), person.name()));
                    terminal.err().println(words.text("person.next", person.id()));
                });
    }
}
