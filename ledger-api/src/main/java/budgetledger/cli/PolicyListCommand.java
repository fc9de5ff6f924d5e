package budgetledger.cli;

import java.util.Map;
import java.util.concurrent.Callable;

import budgetledger.money.DisplayUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lists the approval policies that were proposed, and what became of them.
@Command(name = "list")
final class PolicyListCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Words words;

    @Option(names = "--department", paramLabel = "DEPARTMENT")
    private @Nullable String department;

    @Mixin
    private final Pages pages = new Pages();

    @Option(names = "--unit", paramLabel = "UNIT", converter = Choices.Unit.class)
    private DisplayUnit unit = DisplayUnit.WAN;

    @Mixin
    private final ServerOptions server = new ServerOptions();

    PolicyListCommand(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    @Override
    public Integer call() throws ServiceProblem {
        Map<String, String> query = pages.query();
        if (department != null) {
            query.put("department", department);
        }
        return Verbs.answer(server, terminal, words, "/api/v1/policies", query, PolicyAnswer.Page.class,
                page -> page.print(unit, terminal, words));
    }
}
