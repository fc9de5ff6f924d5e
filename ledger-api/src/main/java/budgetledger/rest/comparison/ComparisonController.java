package budgetledger.rest.comparison;

import java.util.List;

import budgetledger.adjustments.Measures;
import budgetledger.balance.Balances;
import budgetledger.balance.Cut;
import budgetledger.balance.FoldedBalances;
import budgetledger.balance.PostedBalances;
import budgetledger.budget.BreakdownAxis;
import budgetledger.budget.BudgetId;
import budgetledger.comparison.Change;
import budgetledger.comparison.ComparableChange;
import budgetledger.comparison.Comparables;
import budgetledger.comparison.Comparisons;
import budgetledger.comparison.Crosswalks;
import budgetledger.comparison.FoldedCrosswalks;
import budgetledger.comparison.RecordedCrosswalks;
import budgetledger.figure.Contributions;
import budgetledger.rest.problem.Language;
import budgetledger.rest.problem.ProblemException;
import budgetledger.rest.problem.ProblemKind;
import budgetledger.rest.read.Answers;
import budgetledger.rest.read.Cuts;
import budgetledger.rest.read.KnownBudgets;
import budgetledger.rest.read.Names;
import budgetledger.rest.read.Sight;
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
    private final Measures measures;
    private final KnownBudgets budgets;
    private final Names names;
    private final Cuts cuts;

    ComparisonController(PostedBalances posted, FoldedBalances folded, Contributions contributions,
            Measures measures, KnownBudgets budgets, Names names, Cuts cuts) {
        this.posted = posted;
        this.folded = folded;
        this.contributions = contributions;
        this.measures = measures;
        this.budgets = budgets;
        this.names = names;
        this.cuts = cuts;
    }

    @GetMapping(path = "/api/v1/comparisons", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "compare", summary = "Takes the change from one budget to another apart, exactly",
            description = "The steps add up to delta and residual is always 0.00. What is not known at the level"
                    + " asked for is compared one level up and named under unknown, never split by guess."
                    + " With comparable=true base, delta and steps are on a comparable basis (可比口径), and the"
                    + " published delta is that delta plus restatement, exactly, in every step.")
    ResponseEntity<ComparisonView> compare(
            @ParameterObject ComparisonQuery query,
            Sight sight,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            HttpServletRequest request) {
        Asked asked = Asked.read(query);
        Balances balances = sight.of(asked.fromLog() ? folded : posted);
        Cut cut = asked.fromLog() ? cuts.logged(asked.clocks()) : cuts.shown(asked.clocks(), prefer);
        for (BudgetId budget : List.of(asked.base(), asked.target())) {
            sight.require(budget);
            budgets.require(budget, balances, cut);
        }
        ComparisonAnswer answer = new ComparisonAnswer(asked, cut, names, balances, sight.of(contributions));
        Language language = Language.of(request);
        return Answers.at(cut.position(), asked.comparable()
                ? answer.of(comparable(asked, sight, balances, cut), language)
                : answer.of(change(asked, balances, cut), language));
    }

    /// A department whose lines come in has to have a budget of the base year here, and all of it has to be seen: what
    /// is not known is not zero.
    private ComparableChange comparable(Asked asked, Sight sight, Balances balances, Cut cut) {
        Crosswalks crosswalks =
                asked.fromLog() ? new FoldedCrosswalks(folded) : new RecordedCrosswalks(measures);
        ComparableChange change = new Comparables(balances, crosswalks).compare(asked.base(), asked.target(),
                asked.side(), asked.by().axis(asked.level()), asked.basis(), cut);
        for (BudgetId budget : change.budgets()) {
            sight.requireWhole(budget);
            budgets.require(budget, balances, cut);
        }
        return change;
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
