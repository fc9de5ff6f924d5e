package budgetledger.cli;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which part of a list a verb asks for.
final class Pages {
    @Option(names = "--after", paramLabel = "NAME")
    private @Nullable String after;

    @Option(names = "--limit", paramLabel = "NUMBER")
    private int limit = 100;

    Map<String, String> query() {
        Map<String, String> query = new LinkedHashMap<>();
        if (after != null) {
            query.put("after", after);
        }
        query.put("limit", Integer.toString(limit));
        return query;
    }
}
