package budgetledger.rest.budget;

import java.util.List;

import budgetledger.adjustments.Budgets;
import budgetledger.adjustments.BudgetsThen;
import budgetledger.adjustments.Measures;
import budgetledger.balance.Cut;
import budgetledger.budget.BudgetId;
import budgetledger.budget.Refusal;
import budgetledger.budget.RefusalCode;
import budgetledger.rest.budget.BudgetController.BudgetQuery;
import budgetledger.rest.budget.MeasureViews.MeasuresView;
import budgetledger.rest.problem.ProblemException;
import budgetledger.rest.read.Answers;
import budgetledger.rest.read.Clocks;
import budgetledger.rest.read.Cuts;
import budgetledger.rest.read.Sight;
import budgetledger.rest.request.Inputs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/v1/budgets/{department}/{year}/measures`.
@RestController
@Tag(name = "budgets")
class MeasureListController {
    private final Measures measures;
    private final Budgets budgets;
    private final BudgetsThen then;
    private final Cuts cuts;

    MeasureListController(Measures measures, Budgets budgets, BudgetsThen then, Cuts cuts) {
        this.then = then;
        this.measures = measures;
        this.budgets = budgets;
        this.cuts = cuts;
    }

    @GetMapping(path = "/api/v1/budgets/{department}/{year}/measures", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "listMeasures",
            summary = "Lists the measures for a whole budget (反结账、科目调整、机构改革) and what became of each",
            description = "Who sees a department only in part sees none: they are about all of it.")
    ResponseEntity<MeasuresView> list(
            @PathVariable String department,
            @PathVariable String year,
            @ParameterObject BudgetQuery query,
            Sight sight,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer) {
        BudgetId asked = BudgetForms.budget(department, year);
        sight.require(asked);
        Inputs inputs = Inputs.ofParameters();
        Clocks clocks = Clocks.ofStanding(inputs, query.effectiveAt(), query.knownAt(), query.minPosition());
        Cut cut = cuts.shown(clocks, prefer);
        if (then.at(budgets.find(asked).stream().toList(), cut.position()).isEmpty()) {
            throw ProblemException.of(new Refusal.BudgetRefused(RefusalCode.BUDGET_NOT_FOUND, asked));
        }
        MeasuresView view = MeasuresView.of(asked, sight.seesWhole(asked.department())
                ? measures.of(asked, cut.position()) : List.of(), cut.position());
        return Answers.at(cut.position(), view);
    }
}
