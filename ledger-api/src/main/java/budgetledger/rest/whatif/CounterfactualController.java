package budgetledger.rest.whatif;

import budgetledger.balance.Cut;
import budgetledger.balance.FoldedBalances;
import budgetledger.budget.BudgetId;
import budgetledger.budget.FiscalYear;
import budgetledger.rest.problem.Language;
import budgetledger.rest.problem.ProblemException;
import budgetledger.rest.problem.ProblemKind;
import budgetledger.rest.read.Answers;
import budgetledger.rest.read.Cuts;
import budgetledger.rest.read.KnownBudgets;
import budgetledger.rest.read.Names;
import budgetledger.rest.read.Sight;
import budgetledger.whatif.Counterfactual;
import budgetledger.whatif.Counterfactuals;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/v1/counterfactuals`, folded from the log itself.
@RestController
@Tag(name = "figures")
class CounterfactualController {
    private final Counterfactuals counterfactuals;
    private final Assumptions assumptions;
    private final FoldedBalances folded;
    private final KnownBudgets budgets;
    private final Names names;
    private final Cuts cuts;

    CounterfactualController(Counterfactuals counterfactuals, Assumptions assumptions, FoldedBalances folded,
            KnownBudgets budgets, Names names, Cuts cuts) {
        this.counterfactuals = counterfactuals;
        this.assumptions = assumptions;
        this.folded = folded;
        this.budgets = budgets;
        this.names = names;
        this.cuts = cuts;
    }

    @GetMapping(path = "/api/v1/counterfactuals", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "whatIf", summary = "Says what a figure would be, had events been otherwise",
            description = "The same fold over the same events, less those of without, and with those of moved on other"
                    + " days; or read with the codes of another year. Nothing is recorded. Later events that could not"
                    + " have been as they are count as they are and are named under dependents. A transfer is left"
                    + " out with what it did to this budget later; its half in the other budget is named.")
    ResponseEntity<CounterfactualView> whatIf(
            @ParameterObject CounterfactualQuery query, Sight sight, HttpServletRequest request) {
        AskedCounterfactual asked = AskedCounterfactual.read(query);
        Cut cut = cuts.logged(asked.clocks());
        BudgetId budget = asked.figure().budget();
        sight.require(budget, asked.figure().unit());
        budgets.require(budget, sight.of(folded), cut);
        Counterfactual found = counterfactuals.seenBy(sight::sees)
                .of(asked.figure(), cut, assumptions.of(asked, sight, cut));
        FiscalYear year = asked.codesOf();
        if (year != null) {
            checkCodes(found, year, sight);
        }
        return Answers.at(cut.position(),
                new CounterfactualAnswer(asked, found, names, Language.of(request)).view());
    }

    private void checkCodes(Counterfactual found, FiscalYear year, Sight sight) {
        for (BudgetId read : found.budgets()) {
            sight.requireWhole(read);
            budgets.require(read, folded, found.cut());
        }
        if (!found.open().isZero()) {
            throw ProblemException.of(ProblemKind.FIGURE_NOT_RESTATED, "figure", found.scope().text(), "year",
                    year.toString(), "open", found.open().yuan());
        }
    }
}
