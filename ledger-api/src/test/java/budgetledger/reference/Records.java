package budgetledger.reference;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/// Reads off records what they are made of.
final class Records {
    private static final String OPTIONAL = "?";

    private Records() {}

    /// The records at the leaves of a sealed type, as they are declared.
    static List<Class<?>> leaves(Class<?> sealed) {
        if (sealed.isRecord()) {
            return List.of(sealed);
        }
        return Arrays.stream(sealed.getPermittedSubclasses()).flatMap(type -> leaves(type).stream()).distinct()
                .toList();
    }

    /// `name: Type`, with a question mark where it may be absent.
    static List<String> fields(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).map(part -> part.getName() + ": " + typeOf(part)).toList();
    }

    /// A row per field: name, type, meaning.
    static List<List<String>> rows(Class<?> type) {
        Map<String, String> meanings = SourceDocs.of(type).parameters();
        return Arrays.stream(type.getRecordComponents())
                .map(part -> List.of(Markdown.code(part.getName()), Markdown.code(typeOf(part)),
                        meanings.getOrDefault(part.getName(), "")))
                .toList();
    }

    static boolean isOptional(RecordComponent part) {
        AnnotatedElement type = part.getAnnotatedType();
        return type.isAnnotationPresent(Nullable.class);
    }

    private static String typeOf(RecordComponent part) {
        String plain = part.getGenericType().getTypeName().replaceAll("[\\w.]+[.$]", "");
        return isOptional(part) ? plain + OPTIONAL : plain;
    }

    /// The same record with one part replaced.
    static <T> T with(T value, String name, Object replacement) {
        RecordComponent[] parts = value.getClass().getRecordComponents();
        @Nullable Object[] values = Stream.of(parts)
                .map(part -> part.getName().equals(name) ? replacement : get(part, value))
                .toArray();
        return make(value.getClass(), values);
    }

    static @Nullable Object get(RecordComponent part, Object value) {
        try {
            return part.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked") // the constructor is that of the type asked for
    static <T> T make(Class<?> type, @Nullable Object[] values) {
        try {
            Class<?>[] types = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            return (T) type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + type, e);
        }
    }
}
