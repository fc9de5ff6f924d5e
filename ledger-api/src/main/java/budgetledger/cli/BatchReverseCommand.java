package budgetledger.cli;

import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/// Writes down a reversal of every approved adjustment of a batch.
@Command(name = "reverse")
final class BatchReverseCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Words words;

    @Parameters(index = "0", paramLabel = "ID")
    private String id = "";

    @Mixin
    private final BatchOptions batch = new BatchOptions();

    @Mixin
    private final ActOptions act = new ActOptions();

    @Mixin
    private final WriteOptions options = new WriteOptions();

    BatchReverseCommand(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    @Override
    public Integer call() throws ServiceProblem {
        ObjectNode body = ContentOptions.nothing();
        batch.into(body);
        act.into(body, words);
        Json.require(body, List.of("/effectiveOn", "/reason/code", "/reason/text", "/document/number",
                "/document/title"), words);
        return BatchVerbs.send(BatchVerbs.PATH + LedgerService.segment(id) + "/reversal", body, options, terminal,
                words);
    }
}
