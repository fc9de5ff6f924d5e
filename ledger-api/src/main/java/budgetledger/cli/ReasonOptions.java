package budgetledger.cli;

import java.util.List;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Why something is done: a code that reports group by, and a sentence.
final class ReasonOptions {
    @Option(names = "--reason-code", paramLabel = "CODE")
    private @Nullable String code;

    @Option(names = "--reason", paramLabel = "TEXT")
    private @Nullable String text;

    /// Puts what is given into a body.
    void into(ObjectNode body) {
        Json.put(body, "reason", "code", code);
        Json.put(body, "reason", "text", text);
    }

    /// A body that holds the reason and nothing else.
    ///
    /// @throws ServiceProblem when one of the two is missing
    ObjectNode alone(Words words) throws ServiceProblem {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        into(body);
        Json.require(body, List.of("/reason/code", "/reason/text"), words);
        return body;
    }
}
