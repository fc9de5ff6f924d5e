package budgetledger.rest.bisection;

import budgetledger.balance.Cut;
import budgetledger.balance.PostedBalances;
import budgetledger.bisection.Bisection;
import budgetledger.bisection.Bisections;
import budgetledger.budget.BudgetId;
import budgetledger.eventlog.EventLog;
import budgetledger.rest.read.Answers;
import budgetledger.rest.read.Cuts;
import budgetledger.rest.read.KnownBudgets;
import budgetledger.rest.read.Sight;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/v1/bisections`.
@RestController
@Tag(name = "figures")
class BisectionController {
    private final Bisections bisections;
    private final PostedBalances balances;
    private final KnownBudgets budgets;
    private final EventLog log;
    private final Cuts cuts;

    BisectionController(Bisections bisections, PostedBalances balances, KnownBudgets budgets, EventLog log,
            Cuts cuts) {
        this.bisections = bisections;
        this.balances = balances;
        this.budgets = budgets;
        this.log = log;
        this.cuts = cuts;
    }

    @GetMapping(path = "/api/v1/bisections", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "bisect", summary = "Finds the event after which a check began to fail",
            description = "A check can fail, hold again and fail again, so the history is not halved but gone through"
                    + " once, in order: since is the first event of the present failure, first the first one ever,"
                    + " runs are all stretches in which it failed. Give one of below, above, differs and check.")
    ResponseEntity<BisectionView> bisect(
            @ParameterObject BisectionQuery query,
            Sight sight,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer) {
        AskedBisection asked = AskedBisection.read(query);
        Cut cut = cuts.shown(asked.clocks(), prefer);
        BudgetId budget = asked.figure().budget();
        if (asked.isOfBooks()) {
            sight.requireWhole(budget);
        } else {
            sight.require(budget, asked.figure().unit());
        }
        budgets.require(budget, sight.of(balances), cut);
        Bisections seen = sight.seesWhole(budget.department()) ? bisections : bisections.seenBy(sight::sees);
        Bisection found = seen.of(asked.check(), cut, asked.page().after(), asked.page().limit());
        return Answers.at(cut.position(), new BisectionAnswer(asked, found, log).view());
    }
}
