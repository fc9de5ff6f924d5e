package budgetledger.cli;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;

import budgetledger.money.DisplayUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lists grants or delegations.
@Command
final class GrantListCommand implements Callable<Integer> {
    private final String list;
    private final Terminal terminal;
    private final Words words;

    @Option(names = "--person", paramLabel = "ID")
    private @Nullable String person;

    @Option(names = "--on", paramLabel = "DATE", converter = Choices.Day.class)
    private @Nullable LocalDate on;

    @Mixin
    private final Pages pages = new Pages();

    @Option(names = "--unit", paramLabel = "UNIT", converter = Choices.Unit.class)
    private DisplayUnit unit = DisplayUnit.WAN;

    @Mixin
    private final ServerOptions server = new ServerOptions();

    /// @param list as the service names it: `grants`, `delegations`
    GrantListCommand(String list, Terminal terminal, Words words) {
        this.list = list;
        this.terminal = terminal;
        this.words = words;
    }

    @Override
    public Integer call() throws ServiceProblem {
        Map<String, String> query = pages.query();
        if (person != null) {
            query.put("person", person);
        }
        if (on != null) {
            query.put("on", on.toString());
        }
        return Verbs.answer(server, terminal, words, "/api/v1/" + list, query, GrantAnswer.Page.class,
                page -> page.print(unit, terminal, words));
    }
}
