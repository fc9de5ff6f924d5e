package budgetledger.cli;

import java.nio.file.Path;
import java.util.List;

import budgetledger.budget.AdjustmentKind;
import budgetledger.budget.SupplementSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What an adjustment says, in options and in a file: what an option says counts.
final class ContentOptions {
    @Option(names = "--department", paramLabel = "DEPARTMENT")
    private @Nullable String department;

    @Option(names = "--year", paramLabel = "YEAR")
    private @Nullable Integer year;

    @Option(names = "--kind", paramLabel = "KIND", converter = Choices.Kind.class)
    private @Nullable AdjustmentKind kind;

    @Mixin
    private final ActOptions act = new ActOptions();

    @Option(names = "--source", paramLabel = "SOURCE", converter = Choices.Source.class)
    private @Nullable SupplementSource source;

    @Option(names = "--subject", paramLabel = "ENTRY")
    private @Nullable String subject;

    @Option(names = "--resolution-number", paramLabel = "NUMBER")
    private @Nullable String resolutionNumber;

    @Option(names = "--resolution-title", paramLabel = "TITLE")
    private @Nullable String resolutionTitle;

    @Option(names = "--counterpart", paramLabel = "DEPARTMENT/YEAR")
    private @Nullable String counterpart;

    @Option(names = "--arrival", paramLabel = "LINE=AMOUNT", converter = LineSyntax.Converter.class)
    private List<LineSyntax> arrivals = List.of();

    @Option(names = "--line", paramLabel = "LINE=AMOUNT", converter = LineSyntax.Converter.class)
    private List<LineSyntax> lines = List.of();

    @Option(names = "--from", paramLabel = "FILE")
    private @Nullable Path from;

    /// The body of an adjustment.
    ///
    /// @param base what it says where neither file nor options say anything
    /// @throws ServiceProblem when a file cannot be read, or something every adjustment needs is missing
    ObjectNode body(ObjectNode base, Words words) throws ServiceProblem {
        ObjectNode body = base.deepCopy();
        if (from != null) {
            fromFile(from, body, words);
        }
        Json.put(body, "department", department);
        Json.put(body, "year", year);
        Json.put(body, "kind", kind);
        act.into(body, words);
        Json.put(body, "source", source);
        Json.put(body, "subject", subject);
        Json.put(body, "resolution", "number", resolutionNumber);
        Json.put(body, "resolution", "title", resolutionTitle);
        Json.put(body, "counterpart", counterpart);
        if (!arrivals.isEmpty()) {
            body.set("arrivals", Json.lines(arrivals));
        }
        if (!lines.isEmpty()) {
            body.set("lines", Json.lines(lines));
        }
        Json.require(body, List.of("/department", "/year", "/kind", "/effectiveOn", "/reason/code", "/reason/text",
                "/document/number", "/document/title"), words);
        boolean reversal = body.path("kind").asString("").equals(AdjustmentKind.REVERSAL.name());
        if (!body.has("breakdowns")) {
            Json.require(body, List.of(reversal ? "/subject" : "/lines"), words);
        }
        return body;
    }

    /// A body with nothing in it yet.
    static ObjectNode nothing() {
        return JsonNodeFactory.instance.objectNode();
    }

    /// Puts the fields of a file into a body; a list is taken for the lines.
    ///
    /// @throws ServiceProblem when it cannot be read, or holds neither
    static void fromFile(Path file, ObjectNode body, Words words) throws ServiceProblem {
        switch (InputFile.json(file, words)) {
            case ObjectNode object -> body.setAll(object);
            case ArrayNode lines -> body.set("lines", lines);
            default -> throw new ServiceProblem(ExitCode.USAGE, words.text("file.no-adjustment", file));
        }
    }
}
