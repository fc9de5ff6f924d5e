package budgetledger.rest.budget;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import budgetledger.adjustments.BudgetRow;
import budgetledger.budget.BudgetEvent.BudgetEnacted;
import budgetledger.budget.BudgetId;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.rest.read.BreakdownChangeView;
import budgetledger.rest.read.LineChangeView;
import budgetledger.rest.read.Links;
import budgetledger.rest.read.Names;
import io.swagger.v3.oas.annotations.media.Schema;

/// Budgets and enactments as they are answered.
final class BudgetViews {
    private BudgetViews() {}

    /// A budget (部门年度预算).
    ///
    /// @param phase where it stands in its year
    /// @param enactments how many documents have enacted it
    @Schema(name = "Budget")
    record BudgetView(String department, int year, String name,
            @Schema(allowableValues = {"PREPARING", "ENACTED", "OPEN", "CLOSED"}) String phase, String phaseName,
            boolean frozen, int enactments, long position, Map<String, String> links) {
        static BudgetView of(BudgetRow row) {
            BudgetId budget = row.budget();
            return new BudgetView(budget.department().value(), budget.year().value(), row.departmentName(),
                    row.phase().name(), row.phase().chinese(), row.frozen(), row.parts(), row.position(),
                    Links.of("self", Links.to("/api/v1/budgets/{0}/{1}", budget.department(), budget.year())
                            .with("knownAt", row.position()).toString()));
        }
    }

    /// What one document enacted.
    @Schema(name = "Enactment")
    record EnactmentView(String department, int year, int part, UUID eventId, List<LineChangeView> lines,
            List<BreakdownChangeView> breakdowns, long position, Map<String, String> links) {
        static EnactmentView of(RecordedEvent event, Names names) {
            BudgetEnacted enacted = (BudgetEnacted) event.event();
            BudgetId budget = enacted.budget();
            return new EnactmentView(budget.department().value(), budget.year().value(), enacted.part(),
                    event.eventId(),
                    LineChangeView.of(enacted.lines(), budget.year(), names),
                    BreakdownChangeView.of(enacted.breakdowns()), event.position(),
                    Links.of("self", Links.to("/api/v1/events/{0}", event.eventId()).toString()));
        }
    }
}
