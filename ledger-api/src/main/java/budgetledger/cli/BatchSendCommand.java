package budgetledger.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes many adjustments down at one stroke.
@Command(name = "send")
final class BatchSendCommand implements Callable<Integer> {
    private static final String PATH = "/api/v1/adjustments/batch";

    private final Terminal terminal;
    private final Words words;

    @Parameters(index = "0", paramLabel = "FILE")
    private Path file = Path.of("-");

    @Mixin
    private final BatchOptions batch = new BatchOptions();

    @Mixin
    private final WriteOptions options = new WriteOptions();

    BatchSendCommand(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    @Override
    public Integer call() throws ServiceProblem {
        ObjectNode body = ContentOptions.nothing();
        JsonNode content = InputFile.json(file, words);
        switch (content) {
            case ObjectNode object when object.has("rows") -> body.setAll(object);
            case ArrayNode rows -> body.set("rows", rows);
            default -> throw new ServiceProblem(ExitCode.USAGE, words.text("file.no-batch", file));
        }
        batch.into(body);
        return BatchVerbs.send(PATH, body, options, terminal, words);
    }
}
