package budgetledger.cli;

import java.time.LocalDate;

import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/// How far a right reaches; what is left out has no bound, or that of the right it is a part of.
final class ExtentOptions {
    @Option(names = "--department", paramLabel = "DEPARTMENT")
    private @Nullable String department;

    @Option(names = "--unit-code", paramLabel = "UNIT")
    private @Nullable String unitCode;

    @Option(names = "--exactly")
    private boolean exactly;

    @Option(names = "--year-from", paramLabel = "YEAR")
    private @Nullable Integer yearFrom;

    @Option(names = "--year-to", paramLabel = "YEAR")
    private @Nullable Integer yearTo;

    @Option(names = "--amount-limit", paramLabel = "AMOUNT", converter = LineSyntax.AmountConverter.class)
    private @Nullable Money limit;

    @Option(names = "--valid-from", paramLabel = "DATE", converter = Choices.Day.class)
    private @Nullable LocalDate validFrom;

    @Option(names = "--valid-to", paramLabel = "DATE", converter = Choices.Day.class)
    private @Nullable LocalDate validTo;

    void into(ObjectNode body) {
        Json.put(body, "department", department);
        Json.put(body, "unit", unitCode);
        if (exactly) {
            body.put("subtree", false);
        }
        Json.put(body, "yearFrom", yearFrom);
        Json.put(body, "yearTo", yearTo);
        Json.put(body, "limit", limit);
        Json.put(body, "validFrom", validFrom);
        Json.put(body, "validTo", validTo);
    }
}
