package budgetledger.cli;

import java.util.List;
import java.util.concurrent.Callable;

import budgetledger.budget.Role;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/// Proposes to let a person act in a role; another security administrator has to approve it.
@Command(name = "propose")
final class GrantProposeCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Words words;

    @Option(names = "--person", paramLabel = "ID")
    private @Nullable String person;

    @Option(names = "--role", paramLabel = "ROLE", converter = Choices.RoleName.class)
    private @Nullable Role role;

    @Mixin
    private final ExtentOptions extent = new ExtentOptions();

    @Mixin
    private final ActOptions act = new ActOptions();

    @Mixin
    private final WriteOptions options = new WriteOptions();

    GrantProposeCommand(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    @Override
    public Integer call() throws ServiceProblem {
        ObjectNode body = ContentOptions.nothing();
        Json.put(body, "person", person);
        Json.put(body, "role", role);
        extent.into(body);
        act.into(body, words);
        Json.require(body, List.of("/person", "/role", "/reason/code", "/reason/text", "/document/title"), words);
        return new Writing(options, terminal, words).send(new Writing.Change("POST", "/api/v1/grants", null, body),
                GrantAnswer.class, answer -> answer.print(options.unit, terminal, words));
    }
}
