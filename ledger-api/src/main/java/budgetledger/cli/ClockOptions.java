package budgetledger.cli;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// As of when a verb asks, on both clocks.
final class ClockOptions {
    @Option(names = "--effective-at", paramLabel = "DATE", descriptionKey = "clock.effective-at",
            converter = Choices.Day.class)
    private @Nullable LocalDate effectiveAt;

    @Option(names = "--known-at", paramLabel = "EVENT|TIME", descriptionKey = "clock.known-at",
            converter = Choices.KnownAt.class)
    private @Nullable String knownAt;

    void addTo(Map<String, String> query) {
        put(query, "effectiveAt", effectiveAt);
        put(query, "knownAt", knownAt);
    }

    static void put(Map<String, String> query, String name, @Nullable Object value) {
        if (value != null) {
            query.put(name, value.toString());
        }
    }
}
