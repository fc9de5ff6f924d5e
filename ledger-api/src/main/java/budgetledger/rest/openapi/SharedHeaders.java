package budgetledger.rest.openapi;

import java.util.Set;
import java.util.TreeSet;

import budgetledger.rest.request.LedgerPosition;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;

/// The headers that answers of the ledger have in common.
final class SharedHeaders {
    private SharedHeaders() {}

    static void add(PathItem.HttpMethod method, String path, ApiResponse answer) {
        Set<String> named = new TreeSet<>(Set.of(LedgerPosition.HEADER));
        if (method != PathItem.HttpMethod.GET && !path.endsWith("/replays")) {
            named.add("Idempotency-Replayed");
        }
        if (path.contains("/adjustments/{id}") || (method == PathItem.HttpMethod.POST && path.endsWith("ments"))) {
            named.add("ETag");
        }
        named.forEach(name -> answer.addHeaderObject(name, new Header()
                .description(description(name))
                .schema(name.equals(LedgerPosition.HEADER) ? new IntegerSchema().format("int64")
                        : new StringSchema())));
    }

    private static String description(String header) {
        return switch (header) {
            case LedgerPosition.HEADER -> "position of the log (事件号) that the answer is given as of";
            case "ETag" -> "version of the adjustment, for If-Match";
            default -> "true when this is the first answer given again to a retry";
        };
    }
}
