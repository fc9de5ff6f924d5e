package budgetledger.rest.budget;

import java.net.URI;
import java.util.Map;

import budgetledger.axon.CommandOutcome.Done;
import budgetledger.budget.BudgetCommand;
import budgetledger.budget.BudgetCommand.AdoptMeasure;
import budgetledger.budget.BudgetCommand.DropMeasure;
import budgetledger.budget.BudgetId;
import budgetledger.budget.MeasureId;
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
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// Measures for a whole budget: one officer proposes (`POST .../measures`), a second one adopts
/// (`PUT .../measures/{id}/adoption`), or one of them takes it back (`.../cancellation`).
@RestController
@Tag(name = "budgets")
class MeasureController {
    private static final String PATH = "/api/v1/budgets/";
    private static final MeasureId NOBODYS = MeasureId.parse("00000000-0000-0000-0000-000000000000");

    private final Writes writes;

    MeasureController(Writes writes) {
        this.writes = writes;
    }

    /// A measure and what has just become of it.
    @Schema(name = "Measure")
    record MeasureView(String id, String budget, String type, String by, long position, Map<String, String> links) {
        static MeasureView of(MeasureId id, BudgetId budget, RecordedEvent event) {
            return new MeasureView(id.toString(), budget.toString(), event.type().name(),
                    event.event().act().actor().value(), event.position(),
                    Links.of("event", Links.to("/api/v1/events/{0}", event.eventId()).toString()));
        }
    }

    @PostMapping(path = PATH + "{department}/{year}/measures", consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "proposeMeasure",
            summary = "Proposes to reopen a closed year, or a crosswalk (科目调整、机构改革)",
            description = "A second officer must adopt it.")
    @ApiResponse(responseCode = "201", description = "proposed",
            content = @Content(schema = @Schema(implementation = MeasureView.class)))
    ResponseEntity<?> propose(
            @PathVariable String department, @PathVariable String year, PersonId actor,
            @ParameterObject WriteQuery query,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true, content = @Content(
                    schema = @Schema(implementation = MeasureForms.MeasureForm.class)))
            @RequestBody(required = false) byte @Nullable [] bytes, HttpServletRequest request) {
        BudgetId budget = BudgetForms.budget(department, year);
        Body body = Body.of(bytes);
        if (query.isDry()) {
            return writes.dryRun(MeasureForms.read(budget, body, actor, NOBODYS), request);
        }
        Write write = Write.keyed(actor, key, "POST", PATH + budget + "/measures", body);
        MeasureId id = new MeasureId(write.command().value());
        Done done = writes.send(MeasureForms.read(budget, body, actor, id), write);
        return Writes.answer(done, HttpStatus.CREATED.value())
                .location(URI.create(PATH + budget + "/measures/" + id))
                .body(MeasureView.of(id, budget, done.events().getLast()));
    }

    @PutMapping(path = PATH + "{department}/{year}/measures/{id}/adoption",
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "adoptMeasure", summary = "Adopts a proposed measure; never by who proposed it")
    ResponseEntity<?> adopt(
            @PathVariable String department, @PathVariable String year, @PathVariable String id, PersonId actor,
            @ParameterObject WriteQuery query,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(
                    schema = @Schema(implementation = BudgetForms.NothingForm.class)))
            @RequestBody(required = false) byte @Nullable [] bytes, HttpServletRequest request) {
        BudgetId budget = BudgetForms.budget(department, year);
        MeasureId measure = BudgetForms.measure(id);
        Body body = Body.of(bytes);
        BudgetForms.nothing(body);
        return decide(budget, measure, "/adoption", new AdoptMeasure(budget, measure, actor),
                new Asked(actor, query, key, body, request));
    }

    @PutMapping(path = PATH + "{department}/{year}/measures/{id}/cancellation",
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "dropMeasure", summary = "Takes back or turns down a proposed measure, with a reason")
    ResponseEntity<?> drop(
            @PathVariable String department, @PathVariable String year, @PathVariable String id, PersonId actor,
            @ParameterObject WriteQuery query,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true, content = @Content(
                    schema = @Schema(implementation = BudgetForms.WhyForm.class)))
            @RequestBody(required = false) byte @Nullable [] bytes, HttpServletRequest request) {
        BudgetId budget = BudgetForms.budget(department, year);
        MeasureId measure = BudgetForms.measure(id);
        Body body = Body.of(bytes);
        return decide(budget, measure, "/cancellation",
                new DropMeasure(budget, measure, actor, BudgetForms.why(body)),
                new Asked(actor, query, key, body, request));
    }

    private record Asked(PersonId actor, WriteQuery query, @Nullable String key, Body body,
            HttpServletRequest request) {}

    private ResponseEntity<?> decide(
            BudgetId budget, MeasureId id, String what, BudgetCommand command, Asked asked) {
        return writes.answer(command, asked.query(),
                () -> Write.keyed(asked.actor(), asked.key(), "PUT", PATH + budget + "/measures/" + id + what,
                        asked.body()),
                asked.request(), done -> Writes.answer(done, HttpStatus.OK.value())
                        .body(MeasureView.of(id, budget, done.events().getLast())));
    }
}
