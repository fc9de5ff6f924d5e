package budgetledger.rest.adjustment;

import budgetledger.axon.CommandOutcome.Done;
import budgetledger.budget.AdjustmentId;
import budgetledger.budget.AdjustmentVersion;
import budgetledger.budget.BudgetCommand;
import budgetledger.budget.BudgetCommand.ApproveAdjustment;
import budgetledger.budget.BudgetCommand.RejectAdjustment;
import budgetledger.budget.BudgetCommand.SubmitAdjustment;
import budgetledger.budget.BudgetCommand.WithdrawAdjustment;
import budgetledger.budget.BudgetId;
import budgetledger.budget.PersonId;
import budgetledger.budget.Refusal;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.rest.problem.ProblemException;
import budgetledger.rest.request.Body;
import budgetledger.rest.request.Format;
import budgetledger.rest.request.IdempotencyKey;
import budgetledger.rest.request.IfMatch;
import budgetledger.rest.request.Inputs;
import budgetledger.rest.request.Write;
import budgetledger.rest.request.Writes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// `PUT /api/v1/adjustments/{id}/submission`, `approval`, `rejection`, `withdrawal`: each bound by If-Match to the
/// version the person saw.
@RestController
@Tag(name = "adjustments")
class StepController {
    private static final String PATH = "/api/v1/adjustments/";
    private static final String CHECKER = "CHECKER";

    private final Writes writes;
    private final Drafts drafts;
    private final AdjustmentViews views;

    StepController(Writes writes, Drafts drafts, AdjustmentViews views) {
        this.writes = writes;
        this.drafts = drafts;
        this.views = views;
    }

    /// What one request says besides its body.
    private record Step(RecordedEvent draft, AdjustmentId id, AdjustmentVersion version, Write write) {
        BudgetId budget() {
            return draft.budgetEvent().budget();
        }

        PersonId actor() {
            return write.actor();
        }
    }

    @PutMapping(path = PATH + "{id}/submission", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "submitAdjustment", summary = "Hands a draft over for a second person's decision")
    ResponseEntity<AdjustmentView> submit(
            @PathVariable String id,
            PersonId actor,
            @RequestHeader(name = IfMatch.HEADER, required = false) @Nullable String version,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(
                    schema = @Schema(implementation = DecisionForm.None.class)))
            @RequestBody(required = false) byte @Nullable [] bytes) {
        Body body = Body.of(bytes);
        DecisionForm.none(body);
        Step step = step(id, "submission", actor, version, key, body);
        return answer(step, new SubmitAdjustment(step.budget(), step.id(), step.version(), actor));
    }

    @PutMapping(path = PATH + "{id}/withdrawal", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "withdrawAdjustment", summary = "Takes back one's own draft or submitted adjustment")
    ResponseEntity<AdjustmentView> withdraw(
            @PathVariable String id,
            PersonId actor,
            @RequestHeader(name = IfMatch.HEADER, required = false) @Nullable String version,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true, content = @Content(
                    schema = @Schema(implementation = DecisionForm.class)))
            @RequestBody(required = false) byte @Nullable [] bytes) {
        Body body = Body.of(bytes);
        Step step = step(id, "withdrawal", actor, version, key, body);
        return answer(step, new WithdrawAdjustment(step.budget(), step.id(), step.version(), actor,
                DecisionForm.reason(body)));
    }

    @PutMapping(path = PATH + "{id}/approval", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "approveAdjustment", summary = "Approves a submitted adjustment: the figures move",
            description = "Never by its maker (four eyes). Ledger-Position says from where on reads show it.")
    ResponseEntity<AdjustmentView> approve(
            @PathVariable String id,
            PersonId actor,
            @RequestHeader(name = IfMatch.HEADER, required = false) @Nullable String version,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(
                    schema = @Schema(implementation = DecisionForm.None.class)))
            @RequestBody(required = false) byte @Nullable [] bytes,
            HttpServletRequest request) {
        Body body = Body.of(bytes);
        DecisionForm.none(body);
        Step step = step(id, "approval", actor, version, key, body);
        requireChecker(step, request);
        return answer(step, new ApproveAdjustment(step.budget(), step.id(), step.version(), actor));
    }

    @PutMapping(path = PATH + "{id}/rejection", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "rejectAdjustment", summary = "Rejects a submitted adjustment, with a reason")
    ResponseEntity<AdjustmentView> reject(
            @PathVariable String id,
            PersonId actor,
            @RequestHeader(name = IfMatch.HEADER, required = false) @Nullable String version,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true, content = @Content(
                    schema = @Schema(implementation = DecisionForm.class)))
            @RequestBody(required = false) byte @Nullable [] bytes,
            HttpServletRequest request) {
        Body body = Body.of(bytes);
        Step step = step(id, "rejection", actor, version, key, body);
        requireChecker(step, request);
        return answer(step, new RejectAdjustment(step.budget(), step.id(), step.version(), actor,
                DecisionForm.reason(body)));
    }

    private Step step(String id, String what, PersonId actor, @Nullable String version, @Nullable String key,
            Body body) {
        Inputs inputs = Inputs.ofParameters();
        AdjustmentId adjustment = inputs.required("id", id, Format.ADJUSTMENT).orNull();
        inputs.check();
        if (adjustment == null) {
            throw new IllegalStateException("an id without a fault is there");
        }
        AdjustmentVersion seen = IfMatch.version(version);
        RecordedEvent draft = drafts.find(adjustment)
                .orElseThrow(() -> ProblemException.of(new Refusal.AdjustmentNotFound(adjustment)));
        return new Step(draft, adjustment, seen,
                Write.ofVersion(actor, key, "PUT", PATH + adjustment + "/" + what, seen.toString(), body));
    }

    /// A maker who comes here is told the rule that matters, four eyes, before the one about roles.
    private static void requireChecker(Step step, HttpServletRequest request) {
        if (!request.isUserInRole(CHECKER)) {
            PersonId maker = step.draft().event().act().actor();
            if (maker.equals(step.actor())) {
                throw ProblemException.of(new Refusal.SelfApproval(step.id(), maker));
            }
            throw new AccessDeniedException("only a checker decides");
        }
    }

    private ResponseEntity<AdjustmentView> answer(Step step, BudgetCommand command) {
        Done done = writes.send(command, step.write());
        RecordedEvent latest = done.events().getLast();
        return Writes.answer(done, HttpStatus.OK.value())
                .eTag(IfMatch.tag(AdjustmentViews.standing(latest).version()))
                .body(views.of(step.draft(), latest));
    }
}
