package budgetledger.rest.request;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads a JSON object as a record of texts, numbers, flags, lists and records, strictly: no other names, no other
/// types, nothing missing but what is marked [Nullable]. What is wrong is noted and read as null.
final class Shape {
    private static final int LIST_MAX = 2_000;

    private final Inputs inputs;

    Shape(Inputs inputs) {
        this.inputs = inputs;
    }

    /// Whether a component may be missing.
    static boolean isOptional(RecordComponent component) {
        AnnotatedElement type = component.getAnnotatedType();
        return type.isAnnotationPresent(Nullable.class);
    }

    <R> @Nullable R read(JsonNode json, Class<R> type, String pointer) {
        if (!json.isObject()) {
            wrongType(pointer, "object", json);
            return null;
        }
        RecordComponent[] components = type.getRecordComponents();
        Set<String> names = Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toSet());
        for (Map.Entry<String, JsonNode> property : json.properties()) {
            if (!names.contains(property.getKey())) {
                inputs.fault(pointer + "/" + escaped(property.getKey()), "unknown-field", List.of(), null);
            }
        }
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String at = pointer + "/" + components[i].getName();
            JsonNode value = json.get(components[i].getName());
            if (value != null && !value.isNull()) {
                values[i] = value(value, components[i], at);
            } else if (!isOptional(components[i])) {
                inputs.fault(at, "required", List.of(), null);
            }
        }
        return make(type, components, values);
    }

    private @Nullable Object value(JsonNode json, RecordComponent component, String pointer) {
        Class<?> type = component.getType();
        if (type == List.class) {
            Class<?> element = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
            ListMax most = component.getAnnotation(ListMax.class);
            return list(json, element, most == null ? LIST_MAX : most.value(), pointer);
        }
        return one(json, type, pointer);
    }

    private @Nullable Object one(JsonNode json, Class<?> type, String pointer) {
        if (type == String.class) {
            return json.isString() ? json.stringValue() : wrongType(pointer, "string", json);
        }
        if (type == Integer.class) {
            return json.isIntegralNumber() && json.canConvertToInt() ? Integer.valueOf(json.intValue())
                    : wrongType(pointer, "integer", json);
        }
        if (type == Boolean.class) {
            return json.isBoolean() ? Boolean.valueOf(json.booleanValue()) : wrongType(pointer, "boolean", json);
        }
        return type == JsonNode.class ? json : read(json, type, pointer);
    }

    private @Nullable List<@Nullable Object> list(JsonNode json, Class<?> element, int most, String pointer) {
        if (!json.isArray()) {
            wrongType(pointer, "array", json);
            return null;
        }
        if (json.size() > most) {
            inputs.fault(pointer, "list-too-long", List.of(most), Integer.toString(json.size()));
            return null;
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < json.size(); i++) {
            values.add(one(json.get(i), element, pointer + "/" + i));
        }
        return values;
    }

    private @Nullable Object wrongType(String pointer, String wanted, JsonNode json) {
        inputs.fault(pointer, "type-" + wanted, List.of(), json.isValueNode() ? json.asString() : null);
        return null;
    }

    private static <R> R make(Class<R> type, RecordComponent[] components, @Nullable Object[] values) {
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot hold an input", e);
        }
    }

    /// As RFC 6901 writes a name within a pointer.
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
