package budgetledger.rest.comparison;

import java.util.List;

import budgetledger.balance.Balances;
import budgetledger.balance.Cut;
import budgetledger.balance.FoldedBalances;
import budgetledger.balance.PostedBalances;
import budgetledger.budget.BreakdownAxis;
import budgetledger.budget.BudgetId;
import budgetledger.comparison.Change;
import budgetledger.comparison.Comparisons;
import budgetledger.figure.Contributions;
import budgetledger.rest.problem.Language;
import budgetledger.rest.problem.ProblemException;
import budgetledger.rest.problem.ProblemKind;
import budgetledger.rest.read.Answers;
import budgetledger.rest.read.Cuts;
import budgetledger.rest.read.KnownBudgets;
import budgetledger.rest.read.Names;
import budgetledger.rest.request.Format;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/v1/comparisons`.
@RestController
@Tag(name = "comparisons", description = "同比: the change from one budget to another")
class ComparisonController {
    private final PostedBalances posted;
    private final FoldedBalances folded;
    private final Contributions contributions;
    private final KnownBudgets budgets;
    private final Names names;
    private final Cuts cuts;

    ComparisonController(PostedBalances posted, FoldedBalances folded, Contributions contributions,
            KnownBudgets budgets, Names names, Cuts cuts) {
        this.posted = posted;
        this.folded = folded;
        this.contributions = contributions;
        this.budgets = budgets;
        this.names = names;
        this.cuts = cuts;
    }

    @GetMapping(path = "/api/v1/comparisons", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "compare", summary = "Takes the change from one budget to another apart, exactly",
            description = "The steps add up to delta and residual is always 0.00. What is not known at the level"
                    + " asked for is compared one level up and named under unknown, never split by guess.")
    ResponseEntity<ComparisonView> compare(
            @ParameterObject ComparisonQuery query,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            HttpServletRequest request) {
        Asked asked = Asked.read(query);
        Balances balances = asked.fromLog() ? folded : posted;
        Cut cut = asked.fromLog() ? cuts.logged(asked.clocks()) : cuts.shown(asked.clocks(), prefer);
        for (BudgetId budget : List.of(asked.base(), asked.target())) {
            budgets.require(budget, balances, cut);
        }
        Change change = change(asked, balances, cut);
        ComparisonView view = new ComparisonAnswer(asked, cut, names, balances, contributions)
                .of(change, Language.of(request));
        return Answers.at(cut.position(), view);
    }

    private static Change change(Asked asked, Balances balances, Cut cut) {
        Comparisons comparisons = new Comparisons(balances);
        if (asked.by().breakdown().isEmpty()) {
            return comparisons.compare(asked.base(), asked.target(), asked.side(), asked.by().axis(asked.level()),
                    asked.basis(), cut);
        }
        BreakdownAxis axis = asked.by().breakdown().get();
        return comparisons.compare(asked.base(), asked.target(), axis, asked.basis(), cut)
                .orElseThrow(() -> ProblemException.of(ProblemKind.BREAKDOWN_UNKNOWN, "axis", Format.word(axis),
                        "base", asked.base().toString(), "target", asked.target().toString()));
    }
}
