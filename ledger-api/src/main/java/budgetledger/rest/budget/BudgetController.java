package budgetledger.rest.budget;

import java.net.URI;

import budgetledger.adjustments.BudgetRow;
import budgetledger.adjustments.Budgets;
import budgetledger.adjustments.BudgetsThen;
import budgetledger.axon.CommandOutcome.Done;
import budgetledger.balance.Cut;
import budgetledger.budget.BudgetCommand.OpenBudget;
import budgetledger.budget.BudgetId;
import budgetledger.budget.PersonId;
import budgetledger.budget.Phase;
import budgetledger.budget.Refusal;
import budgetledger.budget.RefusalCode;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.rest.budget.BudgetViews.BudgetView;
import budgetledger.rest.budget.BudgetViews.EnactmentView;
import budgetledger.rest.problem.ProblemException;
import budgetledger.rest.read.Answers;
import budgetledger.rest.read.Clocks;
import budgetledger.rest.read.Cuts;
import budgetledger.rest.read.Names;
import budgetledger.rest.read.Sight;
import budgetledger.rest.request.Body;
import budgetledger.rest.request.IdempotencyKey;
import budgetledger.rest.request.Inputs;
import budgetledger.rest.request.QueryForm;
import budgetledger.rest.write.Write;
import budgetledger.rest.write.WriteQuery;
import budgetledger.rest.write.Writes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// `POST /api/v1/budgets`, `POST /api/v1/budgets/{department}/{year}/enactments` and `GET` of one budget.
@RestController
@Tag(name = "budgets")
class BudgetController {
    private static final String PATH = "/api/v1/budgets";

    private final Writes writes;
    private final Budgets budgets;
    private final BudgetsThen then;
    private final Names names;
    private final Cuts cuts;

    BudgetController(Writes writes, Budgets budgets, BudgetsThen then, Names names, Cuts cuts) {
        this.then = then;
        this.writes = writes;
        this.budgets = budgets;
        this.names = names;
        this.cuts = cuts;
    }

    /// The query of a budget as it was sent.
    @QueryForm
    record BudgetQuery(
            @Parameter(description = "记账时点: as known at this position or time") @Nullable String knownAt,
            @Parameter(description = "生效日: where something stands has none, so this is refused with the reason")
            @Nullable String effectiveAt,
            @Parameter(description = "waits until this position is shown") @Nullable String minPosition) {}

    @GetMapping(path = PATH + "/{department}/{year}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "getBudget", summary = "Gives one budget: its name and how often it was enacted")
    ResponseEntity<BudgetView> get(
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
        BudgetRow row = then.at(budgets.find(asked).stream().toList(), cut.position()).stream().findFirst()
                .orElseThrow(() -> ProblemException.of(
                        new Refusal.BudgetRefused(RefusalCode.BUDGET_NOT_FOUND, asked)));
        return Answers.at(cut.position(), BudgetView.of(row));
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "openBudget", summary = "Opens the yearly budget of a department")
    @ApiResponse(responseCode = "201", description = "opened",
            content = @Content(schema = @Schema(implementation = BudgetView.class)))
    ResponseEntity<?> open(
            PersonId actor, @ParameterObject WriteQuery query,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true, content = @Content(
                    schema = @Schema(implementation = BudgetForms.OpeningForm.class)))
            @RequestBody(required = false) byte @Nullable [] bytes, HttpServletRequest request) {
        if (!query.isDry()) {
            IdempotencyKey.required(key);
        }
        Body body = Body.of(bytes);
        OpenBudget command = BudgetForms.opening(body, actor);
        BudgetId budget = command.budget();
        return writes.answer(command, query, () -> Write.keyed(actor, key, "POST", PATH, body), request,
                done -> Writes.answer(done, HttpStatus.CREATED.value())
                        .location(URI.create(PATH + "/" + budget))
                        .body(BudgetView.of(new BudgetRow(budget, command.departmentName(), Phase.PREPARING, false, 0,
                                done.position()))));
    }

    @PostMapping(path = PATH + "/{department}/{year}/enactments", consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "enactBudget", summary = "Authorises original amounts (批复), in one document or several")
    @ApiResponse(responseCode = "201", description = "enacted",
            content = @Content(schema = @Schema(implementation = EnactmentView.class)))
    ResponseEntity<?> enact(
            @PathVariable String department,
            @PathVariable String year,
            PersonId actor, @ParameterObject WriteQuery query,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true, content = @Content(
                    schema = @Schema(implementation = BudgetForms.EnactmentForm.class)))
            @RequestBody(required = false) byte @Nullable [] bytes, HttpServletRequest request) {
        if (!query.isDry()) {
            IdempotencyKey.required(key);
        }
        BudgetId budget = BudgetForms.budget(department, year);
        Body body = Body.of(bytes);
        return writes.answer(BudgetForms.enactment(budget, body, actor), query,
                () -> Write.keyed(actor, key, "POST", PATH + "/" + budget + "/enactments", body), request,
                this::enacted);
    }

    private ResponseEntity<?> enacted(Done done) {
        RecordedEvent event = done.events().getLast();
        return Writes.answer(done, HttpStatus.CREATED.value())
                .location(URI.create("/api/v1/events/" + event.eventId()))
                .body(EnactmentView.of(event, names));
    }
}
