package budgetledger.rest.event;

import java.util.List;

import budgetledger.budget.BudgetEvent;
import budgetledger.budget.LedgerEvent;
import budgetledger.money.Money;
import budgetledger.timeline.Named;
import io.swagger.v3.oas.annotations.media.Schema;

/// What an event does to one line.
///
/// @param line the line in one text, as payloads have it
/// @param name the line by code and name, as the sentence has it
@Schema(name = "Move")
record MoveView(
        @Schema(example = "-|EXPENDITURE|GENERAL|2010301|-|BASIC|-") String line,
        @Schema(example = "2010301 行政运行（基本支出）") String name,
        Money before,
        Money change,
        Money after) {
    /// All that an event moves; nothing when it asks only.
    static List<MoveView> of(LedgerEvent event, Wording wording) {
        return !(event instanceof BudgetEvent ofBudget) ? List.of() : Named.moves(ofBudget).stream()
                .map(move -> new MoveView(move.line().text(), wording.line(move.line(), ofBudget.budget().year()),
                        move.before(), move.decided(), move.after()))
                .toList();
    }
}
