package budgetledger.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/// What the verbs share that take one step with one adjustment, bound to the version that the person sees.
final class AdjustStep {
    @Parameters(index = "0", paramLabel = "ID")
    private String id = "";

    @Option(names = "--if-match", paramLabel = "VERSION")
    private @Nullable String version;

    @Mixin
    private final WriteOptions options = new WriteOptions();

    /// Takes a step that moves no figure and can be followed by another one.
    int take(String step, @Nullable JsonNode body, Terminal terminal, Words words) throws ServiceProblem {
        Writing writing = new Writing(options, terminal, words);
        String tag = version == null ? AdjustVerbs.fetch(writing.service(), id).tag() : AdjustVerbs.tag(version);
        return send(writing, step, tag, body, terminal, words);
    }

    /// Shows the adjustment, asks, and takes a step that is final.
    int takeFinal(String step, @Nullable JsonNode body, Terminal terminal, Words words) throws ServiceProblem {
        Writing writing = new Writing(options, terminal, words);
        AdjustmentAnswer now = AdjustVerbs.fetch(writing.service(), id);
        if (!options.yes && !options.dry) {
            new AdjustmentReport(now, options.unit, words).lines().forEach(terminal.err()::println);
        }
        writing.confirm(words.text("confirm." + step));
        return send(writing, step, version == null ? now.tag() : AdjustVerbs.tag(version), body, terminal, words);
    }

    private int send(Writing writing, String step, @Nullable String tag, @Nullable JsonNode body, Terminal terminal,
            Words words) throws ServiceProblem {
        return writing.send(new Writing.Change("PUT", AdjustVerbs.path(id) + "/" + step, tag, body),
                AdjustmentAnswer.class, AdjustVerbs.printer(options, terminal, words));
    }
}
