package budgetledger.rest.request;

import java.nio.charset.StandardCharsets;
import java.util.TreeMap;

import budgetledger.rest.problem.ProblemException;
import budgetledger.rest.problem.ProblemKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A body as JSON, bounded in every direction; a name that stands twice in an object is an error.
public record Body(JsonNode json) {
    /// Reads a body of the usual size; none is the same as `{}`.
    public static Body of(byte @Nullable [] bytes) {
        return of(bytes, BodySize.USUAL);
    }

    public static Body of(byte @Nullable [] bytes, BodySize size) {
        if (bytes == null || bytes.length == 0) {
            return new Body(JsonNodeFactory.instance.objectNode());
        }
        try {
            return new Body(size.strict().readTree(bytes));
        } catch (JacksonException e) {
            throw ProblemException.of(ProblemKind.MALFORMED_BODY);
        }
    }

    /// The same text for the same content, whatever the order of names and the white space.
    public String canonical() {
        return new String(BodySize.USUAL.strict().writeValueAsBytes(sorted(json)), StandardCharsets.UTF_8);
    }

    private static JsonNode sorted(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode sorted = JsonNodeFactory.instance.objectNode();
                TreeMap<String, JsonNode> properties = new TreeMap<>();
                object.properties().forEach(property -> properties.put(property.getKey(), property.getValue()));
                properties.forEach((name, value) -> sorted.set(name, sorted(value)));
                yield sorted;
            }
            case ArrayNode array -> {
                ArrayNode sorted = JsonNodeFactory.instance.arrayNode();
                array.forEach(element -> sorted.add(sorted(element)));
                yield sorted;
            }
            default -> node;
        };
    }
}
