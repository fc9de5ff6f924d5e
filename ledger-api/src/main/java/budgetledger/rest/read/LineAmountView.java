package budgetledger.rest.read;

import java.util.List;

import budgetledger.budget.FiscalYear;
import budgetledger.budget.LineAmount;
import budgetledger.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;

/// An amount on a line.
@Schema(name = "AmountOnLine")
public record LineAmountView(LineView line, Money amount) {
    public static List<LineAmountView> of(List<LineAmount> lines, FiscalYear year, Names names) {
        return lines.stream()
                .map(line -> new LineAmountView(LineView.of(line.line(), year, names), line.amount()))
                .toList();
    }
}
