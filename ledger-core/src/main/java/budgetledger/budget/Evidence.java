package budgetledger.budget;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes down the evidence of a refusal: names and values in reading order.
final class Evidence {
    private Evidence() {}

    static Map<String, String> of(String... namesAndValues) {
        Map<String, String> evidence = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            evidence.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return evidence;
    }

    static String names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).collect(Collectors.joining(","));
    }
}
