package budgetledger.rest.adjustment;

import java.util.List;

import budgetledger.budget.AdjustmentId;
import budgetledger.budget.AdjustmentVersion;
import budgetledger.budget.BudgetCommand;
import budgetledger.budget.BudgetCommand.ApproveAdjustment;
import budgetledger.budget.BudgetCommand.RejectAdjustment;
import budgetledger.budget.BudgetCommand.ReturnAdjustment;
import budgetledger.budget.BudgetCommand.SubmitAdjustment;
import budgetledger.budget.BudgetCommand.WithdrawAdjustment;
import budgetledger.budget.BudgetId;
import budgetledger.budget.PersonId;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.rest.read.Sight;
import budgetledger.rest.request.Body;
import budgetledger.rest.request.IdempotencyKey;
import budgetledger.rest.request.IfMatch;
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

/// The steps of an adjustment after it was written down, each bound by If-Match to the version the person saw.
@RestController
@Tag(name = "adjustments")
class StepController {
    private static final String PATH = "/api/v1/adjustments/";

    private final Writes writes;
    private final AdjustmentEvents events;
    private final AdjustmentViews views;

    StepController(Writes writes, AdjustmentEvents events, AdjustmentViews views) {
        this.writes = writes;
        this.events = events;
        this.views = views;
    }

    /// The headers of a step, and who asks.
    private record Asked(String id, String what, PersonId actor, Sight sight, @Nullable String ifMatch,
            @Nullable String key,
            Body body, WriteQuery query, HttpServletRequest request) {}

    /// Makes the command of a step from what it is about.
    private interface Maker {
        BudgetCommand command(BudgetId budget, AdjustmentId id, AdjustmentVersion version);
    }

    @PutMapping(path = PATH + "{id}", consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "reviseAdjustment", summary = "Changes an adjustment that is not decided yet",
            description = "It is a draft again, and approvals it had are void. Department and year stay.")
    ResponseEntity<?> revise(
            @PathVariable String id, PersonId actor, Sight sight, @ParameterObject WriteQuery query,
            @RequestHeader(name = IfMatch.HEADER, required = false) @Nullable String version,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true, content = @Content(
                    schema = @Schema(implementation = AdjustmentForm.class)))
            @RequestBody(required = false) byte @Nullable [] bytes, HttpServletRequest request) {
        Body body = Body.of(bytes);
        Order order = Order.read(body);
        return step(new Asked(id, "", actor, sight, version, key, body, query, request),
                (budget, adjustment, at) -> order.revision(budget, actor, adjustment, at));
    }

    @PutMapping(path = PATH + "{id}/submission", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "submitAdjustment", summary = "Hands a draft over for a second person's decision")
    ResponseEntity<?> submit(
            @PathVariable String id, PersonId actor, Sight sight, @ParameterObject WriteQuery query,
            @RequestHeader(name = IfMatch.HEADER, required = false) @Nullable String version,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(
                    schema = @Schema(implementation = DecisionForm.None.class)))
            @RequestBody(required = false) byte @Nullable [] bytes, HttpServletRequest request) {
        Body body = Body.of(bytes);
        DecisionForm.none(body);
        return step(new Asked(id, "/submission", actor, sight, version, key, body, query, request),
                (budget, adjustment, at) -> new SubmitAdjustment(budget, adjustment, at, actor));
    }

    @PutMapping(path = PATH + "{id}/withdrawal", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "withdrawAdjustment", summary = "Takes back one's own draft or submitted adjustment")
    ResponseEntity<?> withdraw(
            @PathVariable String id, PersonId actor, Sight sight, @ParameterObject WriteQuery query,
            @RequestHeader(name = IfMatch.HEADER, required = false) @Nullable String version,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true, content = @Content(
                    schema = @Schema(implementation = DecisionForm.class)))
            @RequestBody(required = false) byte @Nullable [] bytes, HttpServletRequest request) {
        Body body = Body.of(bytes);
        return step(new Asked(id, "/withdrawal", actor, sight, version, key, body, query, request), (budget, adjustment,
                at) -> new WithdrawAdjustment(budget, adjustment, at, actor, DecisionForm.reason(body)));
    }

    @PutMapping(path = PATH + "{id}/approval", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "approveAdjustment", summary = "Approves a submitted adjustment",
            description = "Never by who wrote, changed or handed it over (four eyes). When nobody else has to approve,"
                    + " figures move; Ledger-Position says from where on reads show it.")
    ResponseEntity<?> approve(
            @PathVariable String id, PersonId actor, Sight sight, @ParameterObject WriteQuery query,
            @RequestHeader(name = IfMatch.HEADER, required = false) @Nullable String version,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(
                    schema = @Schema(implementation = DecisionForm.ApprovalForm.class)))
            @RequestBody(required = false) byte @Nullable [] bytes, HttpServletRequest request) {
        Body body = Body.of(bytes);
        return step(new Asked(id, "/approval", actor, sight, version, key, body, query, request), (budget, adjustment,
                at) -> new ApproveAdjustment(budget, adjustment, at, actor, DecisionForm.reduced(body)));
    }

    @PutMapping(path = PATH + "{id}/rejection", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "rejectAdjustment", summary = "Rejects a submitted adjustment for good, with a reason")
    ResponseEntity<?> reject(
            @PathVariable String id, PersonId actor, Sight sight, @ParameterObject WriteQuery query,
            @RequestHeader(name = IfMatch.HEADER, required = false) @Nullable String version,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true, content = @Content(
                    schema = @Schema(implementation = DecisionForm.class)))
            @RequestBody(required = false) byte @Nullable [] bytes, HttpServletRequest request) {
        Body body = Body.of(bytes);
        return step(new Asked(id, "/rejection", actor, sight, version, key, body, query, request), (budget, adjustment,
                at) -> new RejectAdjustment(budget, adjustment, at, actor, DecisionForm.reason(body)));
    }

    @PutMapping(path = PATH + "{id}/return", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "returnAdjustment", summary = "Gives a submitted adjustment back to be changed")
    ResponseEntity<?> giveBack(
            @PathVariable String id, PersonId actor, Sight sight, @ParameterObject WriteQuery query,
            @RequestHeader(name = IfMatch.HEADER, required = false) @Nullable String version,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true, content = @Content(
                    schema = @Schema(implementation = DecisionForm.class)))
            @RequestBody(required = false) byte @Nullable [] bytes, HttpServletRequest request) {
        Body body = Body.of(bytes);
        return step(new Asked(id, "/return", actor, sight, version, key, body, query, request), (budget, adjustment,
                at) -> new ReturnAdjustment(budget, adjustment, at, actor, DecisionForm.reason(body)));
    }

    private ResponseEntity<?> step(Asked asked, Maker maker) {
        AdjustmentVersion seen = IfMatch.version(asked.ifMatch());
        AdjustmentId id = AdjustmentEvents.id(asked.id());
        BudgetId budget = Standing.of(events.existing(id, asked.sight())).budget();
        return writes.answer(maker.command(budget, id, seen), asked.query(),
                () -> Write.ofVersion(asked.actor(), asked.key(), "PUT", PATH + id + asked.what(), seen.toString(),
                        asked.body()),
                asked.request(), done -> {
                    List<RecordedEvent> all = events.upTo(id, done.position());
                    return Writes.answer(done, HttpStatus.OK.value())
                            .eTag(IfMatch.tag(Standing.of(all).version()))
                            .body(views.of(all, asked.sight()));
                });
    }
}
