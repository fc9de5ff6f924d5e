package budgetledger.rest.request;

import java.nio.charset.StandardCharsets;
import java.util.TreeMap;

import budgetledger.rest.problem.ProblemException;
import budgetledger.rest.problem.ProblemKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A body as JSON, bounded in every direction; a name that stands twice in an object is an error.
public record Body(JsonNode json) {
    private static final int DEPTH_MAX = 16;
    private static final int STRING_CHARACTERS_MAX = 2_000;
    private static final int NUMBER_CHARACTERS_MAX = 40;
    private static final int NAME_CHARACTERS_MAX = 100;
    /// 2,000 lines of seven parts each, with room.
    private static final long TOKENS_MAX = 100_000;

    private static final JsonMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH_MAX)
                            .maxStringLength(STRING_CHARACTERS_MAX)
                            .maxNumberLength(NUMBER_CHARACTERS_MAX)
                            .maxNameLength(NAME_CHARACTERS_MAX)
                            .maxDocumentLength(BodyLimitFilter.BYTES_MAX)
                            .maxTokenCount(TOKENS_MAX)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /// Reads a body; none is the same as `{}`.
    public static Body of(byte @Nullable [] bytes) {
        if (bytes == null || bytes.length == 0) {
            return new Body(JsonNodeFactory.instance.objectNode());
        }
        try {
            return new Body(STRICT.readTree(bytes));
        } catch (JacksonException e) {
            throw ProblemException.of(ProblemKind.MALFORMED_BODY);
        }
    }

    /// The same text for the same content, whatever the order of names and the white space.
    public String canonical() {
        return new String(STRICT.writeValueAsBytes(sorted(json)), StandardCharsets.UTF_8);
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
