package budgetledger.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// How verbs build the bodies of their requests. Names stand in the order in which they are first put, so that the
/// same command line always makes the same body.
final class Json {
    /// The options by which a part of a body is given, by its pointer.
    private static final Map<String, String> OPTIONS = Map.ofEntries(
            Map.entry("/department", "--department"),
            Map.entry("/year", "--year"),
            Map.entry("/kind", "--kind"),
            Map.entry("/name", "--name"),
            Map.entry("/effectiveOn", "--effective"),
            Map.entry("/reason/code", "--reason-code"),
            Map.entry("/reason/text", "--reason"),
            Map.entry("/document/number", "--document-number"),
            Map.entry("/document/title", "--document-title"),
            Map.entry("/document/sha256", "--document-sha256"),
            Map.entry("/source", "--source"),
            Map.entry("/subject", "--subject"),
            Map.entry("/counterpart", "--counterpart"),
            Map.entry("/person", "--person"),
            Map.entry("/role", "--role"),
            Map.entry("/grant", "--grant"),
            Map.entry("/mode", "--mode"),
            Map.entry("/effectiveFrom", "--effective-from"),
            Map.entry("/lines", "--line"));

    private Json() {}

    /// The option by which a part of a body is given; its pointer when it is given otherwise.
    static String option(String pointer) {
        return OPTIONS.getOrDefault(pointer, pointer);
    }

    static void put(ObjectNode body, String name, @Nullable Object value) {
        switch (value) {
            case null -> { }
            case Integer number -> body.put(name, number);
            case Enum<?> constant -> body.put(name, constant.name());
            default -> body.put(name, value.toString());
        }
    }

    /// Puts a value into an object within a body, which is made when it is not there.
    static void put(ObjectNode body, String object, String name, @Nullable String value) {
        if (value != null) {
            ObjectNode part = body.get(object) instanceof ObjectNode there ? there : body.putObject(object);
            part.put(name, value);
        }
    }

    static ArrayNode lines(List<LineSyntax> lines) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        lines.forEach(line -> array.add(line.json()));
        return array;
    }

    /// @throws ServiceProblem naming the options of all parts that are missing
    static void require(ObjectNode body, List<String> pointers, Words words) throws ServiceProblem {
        List<String> missing = new ArrayList<>();
        for (String pointer : pointers) {
            JsonNode value = body.at(pointer);
            if (value.isMissingNode() || value.isNull()) {
                missing.add(option(pointer));
            }
        }
        if (!missing.isEmpty()) {
            throw new ServiceProblem(ExitCode.USAGE, words.text("usage.missing", String.join(", ", missing)));
        }
    }
}
