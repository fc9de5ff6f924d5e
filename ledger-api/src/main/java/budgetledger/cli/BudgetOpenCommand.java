package budgetledger.cli;

import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/// Opens the yearly budget of a department.
@Command(name = "open")
final class BudgetOpenCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Words words;

    @Mixin
    private final BudgetTarget budget = new BudgetTarget();

    @Option(names = "--name", paramLabel = "NAME")
    private @Nullable String name;

    @Mixin
    private final ActOptions act = new ActOptions();

    @Mixin
    private final WriteOptions options = new WriteOptions();

    BudgetOpenCommand(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    @Override
    public Integer call() throws ServiceProblem {
        ObjectNode body = ContentOptions.nothing();
        body.put("department", budget.department).put("year", budget.year);
        Json.put(body, "name", name);
        act.into(body, words);
        Json.require(body, List.of("/name", "/effectiveOn", "/reason/code", "/reason/text", "/document/title"), words);
        return new Writing(options, terminal, words).send(new Writing.Change("POST", BudgetTarget.PATH, null, body),
                BudgetAnswer.class, answer -> answer.print(terminal, words));
    }
}
