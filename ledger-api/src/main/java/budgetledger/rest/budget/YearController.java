package budgetledger.rest.budget;

import java.util.Map;
import java.util.function.BiFunction;

import budgetledger.axon.CommandOutcome.Done;
import budgetledger.budget.Act;
import budgetledger.budget.BudgetCommand;
import budgetledger.budget.BudgetCommand.CloseYear;
import budgetledger.budget.BudgetCommand.FreezeBudget;
import budgetledger.budget.BudgetCommand.OpenYear;
import budgetledger.budget.BudgetCommand.UnfreezeBudget;
import budgetledger.budget.BudgetId;
import budgetledger.budget.PersonId;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.rest.read.Links;
import budgetledger.rest.request.Body;
import budgetledger.rest.request.IdempotencyKey;
import budgetledger.rest.write.Write;
import budgetledger.rest.write.WriteQuery;
import budgetledger.rest.write.Writes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// The course of a budget's year: `PUT /api/v1/budgets/{department}/{year}/execution`, `closing`, `freeze`,
/// `unfreeze`.
@RestController
@Tag(name = "budgets")
class YearController {
    private static final String PATH = "/api/v1/budgets/";

    private final Writes writes;

    YearController(Writes writes) {
        this.writes = writes;
    }

    /// What became of an act on a whole budget.
    @Schema(name = "BudgetAct")
    record BudgetActView(String budget, String type, String by, long position, Map<String, String> links) {
        static BudgetActView of(BudgetId budget, RecordedEvent event) {
            return new BudgetActView(budget.toString(), event.type().name(), event.event().act().actor().value(),
                    event.position(), Links.of("self", Links.to("/api/v1/events/{0}", event.eventId()).toString()));
        }
    }

    @PutMapping(path = PATH + "{department}/{year}/execution", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "openYear", summary = "Begins the execution of an enacted budget (开始执行)",
            description = "From now on it is adjusted and no longer enacted.")
    ResponseEntity<?> execution(
            @PathVariable String department, @PathVariable String year, PersonId actor,
            @ParameterObject WriteQuery query,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true, content = @Content(
                    schema = @Schema(implementation = BudgetForms.ActForm.class)))
            @RequestBody(required = false) byte @Nullable [] bytes, HttpServletRequest request) {
        return act(new Asked(department, year, "/execution", actor, query, key, Body.of(bytes), request),
                OpenYear::new);
    }

    @PutMapping(path = PATH + "{department}/{year}/closing", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "closeYear", summary = "Closes the year (结账); nothing may wait or be in transit")
    ResponseEntity<?> closing(
            @PathVariable String department, @PathVariable String year, PersonId actor,
            @ParameterObject WriteQuery query,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true, content = @Content(
                    schema = @Schema(implementation = BudgetForms.ActForm.class)))
            @RequestBody(required = false) byte @Nullable [] bytes, HttpServletRequest request) {
        return act(new Asked(department, year, "/closing", actor, query, key, Body.of(bytes), request),
                CloseYear::new);
    }

    @PutMapping(path = PATH + "{department}/{year}/freeze", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "freezeBudget", summary = "Freezes a budget: no figure moves until it is undone")
    ResponseEntity<?> freeze(
            @PathVariable String department, @PathVariable String year, PersonId actor,
            @ParameterObject WriteQuery query,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true, content = @Content(
                    schema = @Schema(implementation = BudgetForms.ActForm.class)))
            @RequestBody(required = false) byte @Nullable [] bytes, HttpServletRequest request) {
        return act(new Asked(department, year, "/freeze", actor, query, key, Body.of(bytes), request),
                FreezeBudget::new);
    }

    @PutMapping(path = PATH + "{department}/{year}/unfreeze", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "unfreezeBudget", summary = "Undoes a freeze")
    ResponseEntity<?> unfreeze(
            @PathVariable String department, @PathVariable String year, PersonId actor,
            @ParameterObject WriteQuery query,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true, content = @Content(
                    schema = @Schema(implementation = BudgetForms.ActForm.class)))
            @RequestBody(required = false) byte @Nullable [] bytes, HttpServletRequest request) {
        return act(new Asked(department, year, "/unfreeze", actor, query, key, Body.of(bytes), request),
                UnfreezeBudget::new);
    }

    private record Asked(String department, String year, String what, PersonId actor, WriteQuery query,
            @Nullable String key, Body body, HttpServletRequest request) {}

    private ResponseEntity<?> act(Asked asked, BiFunction<BudgetId, Act, BudgetCommand> maker) {
        if (!asked.query().isDry()) {
            IdempotencyKey.required(asked.key());
        }
        BudgetId budget = BudgetForms.budget(asked.department(), asked.year());
        BudgetCommand command = maker.apply(budget, BudgetForms.act(asked.body(), asked.actor()));
        return writes.answer(command, asked.query(),
                () -> Write.keyed(asked.actor(), asked.key(), "PUT", PATH + budget + asked.what(), asked.body()),
                asked.request(), done -> answer(budget, done));
    }

    private static ResponseEntity<?> answer(BudgetId budget, Done done) {
        return Writes.answer(done, HttpStatus.OK.value())
                .body(BudgetActView.of(budget, done.events().getLast()));
    }
}
