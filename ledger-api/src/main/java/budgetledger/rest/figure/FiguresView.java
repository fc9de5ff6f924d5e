package budgetledger.rest.figure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import budgetledger.money.Money;
import budgetledger.rest.read.LineView;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The lines of a budget: 年初批复数 and 调整后 of each.
///
/// @param totals sums over all lines that the filters take, not only those of this page
@Schema(name = "Figures")
record FiguresView(
        String department,
        int year,
        List<TotalView> totals,
        List<FigureLineView> lines,
        long position,
        @Nullable LocalDate effectiveAt,
        @Nullable String knownAt,
        Map<String, String> links) {
    /// The sum of one side.
    @Schema(name = "Total")
    record TotalView(String side, Money original, Money current) {}

    /// One line.
    @Schema(name = "FigureLine")
    record FigureLineView(LineView line, Money original, Money current, LineFigures figures) {}

    /// Ids of the line's figures; null where a figure would take in other lines too.
    @Schema(name = "LineFigures")
    record LineFigures(@Nullable String original, @Nullable String current) {}
}
