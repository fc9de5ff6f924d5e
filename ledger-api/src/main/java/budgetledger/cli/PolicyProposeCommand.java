package budgetledger.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/// Proposes an approval policy; another budget officer has to adopt it.
@Command(name = "propose")
final class PolicyProposeCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Words words;

    @Option(names = "--from", paramLabel = "FILE", required = true)
    private Path from = Path.of("-");

    @Option(names = "--name", paramLabel = "NAME")
    private @Nullable String name;

    @Option(names = "--department", paramLabel = "DEPARTMENT")
    private @Nullable String department;

    @Option(names = "--effective-from", paramLabel = "DATE", converter = Choices.Day.class)
    private @Nullable LocalDate effectiveFrom;

    @Mixin
    private final ActOptions act = new ActOptions();

    @Mixin
    private final WriteOptions options = new WriteOptions();

    PolicyProposeCommand(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    @Override
    public Integer call() throws ServiceProblem {
        if (!(InputFile.json(from, words) instanceof ObjectNode body)) {
            throw new ServiceProblem(ExitCode.USAGE, words.text("file.no-policy", from));
        }
        Json.put(body, "name", name);
        Json.put(body, "department", department);
        Json.put(body, "effectiveFrom", effectiveFrom);
        act.into(body, words);
        Json.require(body, List.of("/name", "/effectiveFrom", "/reason/code", "/reason/text", "/document/title"),
                words);
        return new Writing(options, terminal, words).send(new Writing.Change("POST", "/api/v1/policies", null, body),
                PolicyAnswer.class, answer -> answer.print(options.unit, terminal, words));
    }
}
