package budgetledger.cli;

import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/// What a refused row of a batch does to the others, and whether the rows are handed over at once.
final class BatchOptions {
    @Option(names = "--mode", paramLabel = "MODE", required = true, converter = Choices.Mode.class)
    private String mode = "atomic";

    @Option(names = "--submit")
    private boolean submit;

    void into(ObjectNode body) {
        body.put("mode", mode);
        if (submit) {
            body.put("submit", true);
        }
    }
}
