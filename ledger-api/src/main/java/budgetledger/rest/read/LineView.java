package budgetledger.rest.read;

import budgetledger.budget.FiscalYear;
import budgetledger.budget.LineKey;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A budget line (预算行) with the names of its codes; a part that is not known is null.
///
/// @param text the line in one text, as requests and events have it
@Schema(name = "Line")
public record LineView(
        @Schema(example = "-|EXPENDITURE|GENERAL|2010301|-|BASIC|-") String text,
        @Nullable String unit,
        String side,
        String fund,
        String fundName,
        @Nullable String function,
        @Nullable String functionName,
        @Nullable String economic,
        @Nullable String economicName,
        @Nullable String kind,
        @Nullable String kindName,
        @Nullable String project) {
    public static LineView of(LineKey line, FiscalYear year, Names names) {
        return new LineView(line.text(), text(line.unit()), line.side().name(), line.fund().name(),
                line.fund().chinese(), line.function() == null ? null : line.function().value(),
                names.of(line.function(), year), line.economic() == null ? null : line.economic().value(),
                names.of(line.economic(), year), line.kind() == null ? null : line.kind().name(),
                Names.of(line.kind()), text(line.project()));
    }

    private static @Nullable String text(@Nullable Object part) {
        return part == null ? null : part.toString();
    }
}
