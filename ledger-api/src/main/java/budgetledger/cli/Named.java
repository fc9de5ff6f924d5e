package budgetledger.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a constant of an enum by its name, in any case, or by what people call it in Chinese.
class Named<E extends Enum<E>> implements ITypeConverter<E> {
    private final Map<String, E> constants;
    private final List<String> shown;

    Named(Class<E> type, Function<E, String> chinese) {
        Map<String, E> named = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            named.put(chinese.apply(constant), constant);
            named.put(constant.name().toLowerCase(Locale.ROOT), constant);
            named.put(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
        }
        constants = Map.copyOf(named);
        shown = Stream.concat(Arrays.stream(type.getEnumConstants()).map(chinese),
                Arrays.stream(type.getEnumConstants()).map(Enum::name)).toList();
    }

    @Override
    public E convert(String value) {
        E constant = constants.get(value.toLowerCase(Locale.ROOT));
        if (constant == null) {
            throw new TypeConversionException("'" + value + "': " + String.join(" | ", shown));
        }
        return constant;
    }
}
