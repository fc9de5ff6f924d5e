package budgetledger.reference;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

/// The fields of payloads, those of several put together.
final class PayloadShape {
    private final Map<String, PayloadShape> fields = new LinkedHashMap<>();
    private boolean list;

    /// Takes in the fields of one payload, or of one part of it.
    PayloadShape add(JsonNode object) {
        object.propertyStream().forEach(field ->
                fields.computeIfAbsent(field.getKey(), _ -> new PayloadShape()).addValue(field.getValue()));
        return this;
    }

    private void addValue(JsonNode value) {
        if (value.isArray()) {
            list = true;
            value.forEach(this::add);
        } else if (value.isObject()) {
            add(value);
        }
    }

    /// The names, those of a part in brackets behind its name.
    String text() {
        return fields.entrySet().stream().map(field -> Markdown.code(field.getKey()) + field.getValue().inBrackets())
                .collect(Collectors.joining(", "));
    }

    private String inBrackets() {
        if (fields.isEmpty()) {
            return "";
        }
        return list ? " [" + text() + "]" : " {" + text() + "}";
    }
}
