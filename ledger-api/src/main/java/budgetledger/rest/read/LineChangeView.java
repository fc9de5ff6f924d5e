package budgetledger.rest.read;

import java.util.List;

import budgetledger.budget.FiscalYear;
import budgetledger.budget.LineChange;
import budgetledger.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;

/// A line with its balance before and after.
///
/// @param requested the amount asked for
/// @param amount the amount decided, or to be decided
@Schema(name = "LineChange")
public record LineChangeView(LineView line, Money before, Money requested, Money amount, Money after) {
    public static List<LineChangeView> of(List<LineChange> lines, FiscalYear year, Names names) {
        return lines.stream()
                .map(line -> new LineChangeView(LineView.of(line.line(), year, names), line.before(),
                        line.requested(), line.decided(), line.after()))
                .toList();
    }
}
