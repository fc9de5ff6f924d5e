package budgetledger.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Proposes a measure that two officers decide: to reopen a closed year, or a crosswalk between two years' codes.
@Command(name = "propose")
final class MeasureProposeCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Words words;

    @Mixin
    private final BudgetTarget budget = new BudgetTarget();

    @ArgGroup(multiplicity = "1")
    private final What what = new What();

    @Mixin
    private final ActOptions act = new ActOptions();

    @Mixin
    private final WriteOptions options = new WriteOptions();

    /// One of the two.
    static final class What {
        @Option(names = "--reopening", required = true)
        private boolean reopening;

        @Option(names = "--crosswalk", paramLabel = "FILE", required = true)
        private @Nullable Path crosswalk;
    }

    MeasureProposeCommand(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    @Override
    public Integer call() throws ServiceProblem {
        ObjectNode body = ContentOptions.nothing();
        if (what.crosswalk != null) {
            JsonNode file = InputFile.json(what.crosswalk, words);
            if (!(file instanceof ObjectNode object)) {
                throw new ServiceProblem(ExitCode.USAGE, words.text("file.no-crosswalk", what.crosswalk));
            }
            body.setAll(object);
        }
        Json.put(body, "kind", what.reopening ? "REOPENING" : "CROSSWALK");
        act.into(body, words);
        Json.require(body, List.of("/effectiveOn", "/reason/code", "/reason/text", "/document/title"), words);
        return new Writing(options, terminal, words).send(
                new Writing.Change("POST", budget.path() + "/measures", null, body), MeasureAnswer.class, answer -> {
                    answer.print(terminal, words);
                    terminal.err().println(words.text("measure.next", answer.by(), budget.department, budget.year,
                            answer.id()));
                });
    }
}
