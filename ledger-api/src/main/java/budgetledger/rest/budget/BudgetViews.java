package budgetledger.rest.budget;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import budgetledger.budget.BreakdownChange;
import budgetledger.budget.BudgetEvent.BudgetEnacted;
import budgetledger.budget.BudgetId;
import budgetledger.budget.LineChange;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.money.Money;
import budgetledger.rest.read.LineView;
import budgetledger.rest.read.Links;
import budgetledger.rest.read.Names;
import io.swagger.v3.oas.annotations.media.Schema;

/// Budgets and enactments as they are answered.
final class BudgetViews {
    private BudgetViews() {}

    /// A budget (部门年度预算).
    ///
    /// @param enactments how many documents have enacted it
    @Schema(name = "Budget")
    record BudgetView(String department, int year, String name, int enactments, long position,
            Map<String, String> links) {
        static BudgetView of(BudgetId budget, String name, int enactments, long position) {
            return new BudgetView(budget.department().value(), budget.year().value(), name, enactments, position,
                    Links.of("self", Links.to("/api/v1/budgets/{0}/{1}", budget.department(), budget.year())
                            .toString()));
        }
    }

    /// What one document enacted.
    @Schema(name = "Enactment")
    record EnactmentView(String department, int year, int part, UUID eventId, List<EnactedLineView> lines,
            List<EnactedBreakdownView> breakdowns, long position, Map<String, String> links) {
        static EnactmentView of(RecordedEvent event, Names names) {
            BudgetEnacted enacted = (BudgetEnacted) event.event();
            BudgetId budget = enacted.budget();
            return new EnactmentView(budget.department().value(), budget.year().value(), enacted.part(),
                    event.eventId(),
                    enacted.lines().stream().map(line -> EnactedLineView.of(line, budget, names)).toList(),
                    enacted.breakdowns().stream().map(EnactedBreakdownView::of).toList(), event.position(),
                    Links.of("self", Links.to("/api/v1/events/{0}", event.eventId()).toString()));
        }
    }

    /// A line with its balance before and after.
    @Schema(name = "EnactedLine")
    record EnactedLineView(LineView line, Money before, Money amount, Money after) {
        static EnactedLineView of(LineChange line, BudgetId budget, Names names) {
            return new EnactedLineView(LineView.of(line.line(), budget.year(), names), line.before(), line.decided(),
                    line.after());
        }
    }

    /// How one breakdown changed.
    @Schema(name = "EnactedBreakdown")
    record EnactedBreakdownView(String axis, String name, Money wholeBefore, Money wholeChange,
            Money remainderChange) {
        static EnactedBreakdownView of(BreakdownChange change) {
            return new EnactedBreakdownView(change.axis().name(), change.axis().chinese(), change.wholeBefore(),
                    change.wholeChange(), change.remainderChange());
        }
    }
}
