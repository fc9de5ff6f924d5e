package budgetledger.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import budgetledger.Repository;
import org.yaml.snakeyaml.Yaml;

/// The routes of `docs/openapi.yaml`, which is what the service says of itself. The route of a command is the
/// operation of its name: `openBudget` of `OpenBudget`.
final class Routes {
    /// Where the interface says it in other words.
    private static final Map<String, String> OTHERWISE =
            Map.of("DeclineGrant", "refuseGrant", "DeclinePolicy", "refusePolicy");

    private final Map<String, String> byOperation = new HashMap<>();

    Routes() {
        paths().forEach((path, methods) -> methods.forEach((method, operation) -> {
            if (operation instanceof Map<?, ?> described && described.get("operationId") instanceof String id) {
                byOperation.put(id, method.toUpperCase(Locale.ROOT) + " " + path);
            }
        }));
    }

    /// `POST /api/v1/budgets`; empty where people have no route to it.
    String of(Class<?> command) {
        String name = command.getSimpleName();
        String operation = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
        return byOperation.getOrDefault(OTHERWISE.getOrDefault(name, operation), "");
    }

    @SuppressWarnings("unchecked") // what the format of the file says
    private static Map<String, Map<String, Object>> paths() {
        try {
            Map<String, Object> api = new Yaml().load(Files.readString(Repository.root().resolve("docs/openapi.yaml")));
            return (Map<String, Map<String, Object>>) api.get("paths");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
