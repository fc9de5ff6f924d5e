package budgetledger.cli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which events a verb asks for; all that is given has to fit.
final class EventFilters {
    @Option(names = "--type", paramLabel = "TYPE")
    private @Nullable String type;

    @Option(names = "--department", paramLabel = "DEPARTMENT")
    private @Nullable String department;

    @Option(names = "--year", paramLabel = "YEAR")
    private @Nullable Integer year;

    @Option(names = "--person", paramLabel = "PERSON")
    private @Nullable String person;

    @Option(names = "--unit", paramLabel = "UNIT")
    private @Nullable String unit;

    @Option(names = "--line", paramLabel = "LINE")
    private @Nullable String line;

    @Option(names = "--document-number", paramLabel = "NUMBER")
    private @Nullable String document;

    @Option(names = "--adjustment", paramLabel = "ID")
    private @Nullable String adjustment;

    @Option(names = "--batch", paramLabel = "ID")
    private @Nullable String batch;

    @Option(names = "--amount", paramLabel = "AMOUNT", converter = LineSyntax.AmountConverter.class)
    private @Nullable Money amount;

    @Option(names = "--amount-from", paramLabel = "AMOUNT", converter = LineSyntax.AmountConverter.class)
    private @Nullable Money amountFrom;

    @Option(names = "--amount-to", paramLabel = "AMOUNT", converter = LineSyntax.AmountConverter.class)
    private @Nullable Money amountTo;

    @Option(names = "--effective-at", paramLabel = "DATE", converter = Choices.Day.class)
    private @Nullable LocalDate effectiveAt;

    @Option(names = "--known-at", paramLabel = "EVENT|TIME", converter = Choices.KnownAt.class)
    private @Nullable String knownAt;

    /// Whether the list is as of a moment that is over.
    boolean isFixed() {
        return knownAt != null;
    }

    Map<String, String> query() {
        Map<String, String> query = new LinkedHashMap<>();
        put(query, "type", type);
        put(query, "department", department);
        put(query, "year", year);
        put(query, "person", person);
        put(query, "unit", unit);
        put(query, "line", line);
        put(query, "document", document);
        put(query, "adjustment", adjustment);
        put(query, "batch", batch);
        put(query, "amount", amount);
        put(query, "amountFrom", amountFrom);
        put(query, "amountTo", amountTo);
        put(query, "effectiveAt", effectiveAt);
        put(query, "knownAt", knownAt);
        return query;
    }

    private static void put(Map<String, String> query, String name, @Nullable Object value) {
        if (value != null) {
            query.put(name, value.toString());
        }
    }
}
