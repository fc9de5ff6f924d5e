package budgetledger.rest.explanation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import budgetledger.adjustments.Measures;
import budgetledger.balance.Balances;
import budgetledger.balance.Cut;
import budgetledger.balance.PostedBalances;
import budgetledger.budget.BudgetId;
import budgetledger.budget.FiscalYear;
import budgetledger.comparison.Comparables;
import budgetledger.comparison.RecordedCrosswalks;
import budgetledger.comparison.RestatedFigure;
import budgetledger.eventlog.EventLog;
import budgetledger.explanation.Explanations;
import budgetledger.explanation.Question;
import budgetledger.figure.FigureScope;
import budgetledger.rest.problem.ProblemException;
import budgetledger.rest.problem.ProblemKind;
import budgetledger.rest.read.Answers;
import budgetledger.rest.read.Clocks;
import budgetledger.rest.read.Cuts;
import budgetledger.rest.read.KnownBudgets;
import budgetledger.rest.read.Sight;
import budgetledger.rest.request.Inputs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/v1/explanations`.
@RestController
@Tag(name = "figures")
class ExplanationController {
    /// Days are those of China.
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final PostedBalances posted;
    private final Explanations explanations;
    private final Measures measures;
    private final KnownBudgets budgets;
    private final EventLog log;
    private final Cuts cuts;

    ExplanationController(PostedBalances posted, Explanations explanations, Measures measures, KnownBudgets budgets,
            EventLog log, Cuts cuts) {
        this.posted = posted;
        this.explanations = explanations;
        this.measures = measures;
        this.budgets = budgets;
        this.log = log;
        this.cuts = cuts;
    }

    @GetMapping(path = "/api/v1/explanations", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "explain", summary = "Says why a figure is no longer what was published, exactly",
            description = "The parts lead from the published figure to the figure of now and residual is always 0.00:"
                    + " later decisions, decisions of before that were recorded late, corrections and reversals,"
                    + " reclassification and reassignment; and, where the two figures are asked for on other bases or"
                    + " days, what only one of them takes.")
    ResponseEntity<ExplanationView> explain(
            @ParameterObject ExplanationQuery query,
            Sight sight,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer) {
        AskedExplanation asked = AskedExplanation.read(query);
        Cut now = cuts.shown(asked.now(), prefer);
        Cut then = cuts.logged(asked.published());
        checkOrder(then, now, query.publishedAt());
        sight.require(asked.figure().budget(), asked.figure().unit());
        Balances seen = sight.of(posted);
        budgets.require(asked.figure().budget(), seen, then);
        Question question = new Question(asked.figure(), then, day(asked, then), asked.basis(), now);
        RestatedFigure restated = asked.codesOf() == null ? null
                : restated(question.figure(), asked.codesOf(), sight, seen, now);
        return Answers.at(now.position(), new ExplanationAnswer(asked, question, explanations.seenBy(sight::sees))
                .view(restated));
    }

    private static void checkOrder(Cut then, Cut now, @Nullable String publishedAt) {
        if (then.position() > now.position()) {
            Inputs inputs = Inputs.ofParameters();
            inputs.fault("publishedAt", "published-later", List.of(now.position()), publishedAt);
            inputs.check();
        }
    }

    private LocalDate day(AskedExplanation asked, Cut then) {
        Clocks published = asked.published();
        if (asked.publishedOn() != null) {
            return asked.publishedOn();
        }
        return (published.knownTime() != null ? published.knownTime()
                : log.readAfter(then.position() - 1, 1).getFirst().recordedAt()).atZone(ZONE).toLocalDate();
    }

    private RestatedFigure restated(FigureScope figure, FiscalYear year, Sight sight, Balances seen, Cut now) {
        RestatedFigure restated = new Comparables(seen, new RecordedCrosswalks(measures)).figure(figure.budget(),
                new BudgetId(figure.budget().department(), year), figure.side(), figure.basis(), now,
                figure::matches);
        for (BudgetId budget : restated.budgets()) {
            sight.requireWhole(budget);
            budgets.require(budget, seen, now);
        }
        if (!restated.open().isZero()) {
            throw ProblemException.of(ProblemKind.FIGURE_NOT_RESTATED, "figure", figure.text(), "year",
                    year.toString(), "open", restated.open().yuan());
        }
        return restated;
    }
}
