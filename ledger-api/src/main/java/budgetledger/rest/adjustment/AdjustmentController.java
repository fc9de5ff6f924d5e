package budgetledger.rest.adjustment;

import java.net.URI;

import budgetledger.axon.CommandOutcome.Done;
import budgetledger.budget.AdjustmentId;
import budgetledger.budget.PersonId;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.rest.read.Answers;
import budgetledger.rest.request.Body;
import budgetledger.rest.request.Format;
import budgetledger.rest.request.IdempotencyKey;
import budgetledger.rest.request.IfMatch;
import budgetledger.rest.request.Inputs;
import budgetledger.rest.request.QueryForm;
import budgetledger.rest.request.Write;
import budgetledger.rest.request.Writes;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// `POST /api/v1/adjustments`.
@RestController
@Tag(name = "adjustments", description = "调整单: written down, handed over, decided by a second person")
class AdjustmentController {
    private static final String PATH = "/api/v1/adjustments";

    private final Writes writes;
    private final DryRun dryRun;
    private final AdjustmentViews views;

    AdjustmentController(Writes writes, DryRun dryRun, AdjustmentViews views) {
        this.writes = writes;
        this.dryRun = dryRun;
        this.views = views;
    }

    /// The query as it was sent.
    @QueryForm
    record DraftQuery(
            @Parameter(description = "only says what would become of it")
            @Schema(type = "boolean", defaultValue = "false")
            @Nullable String dryRun) {}

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "draftAdjustment", summary = "Writes down an adjustment; no figure moves",
            description = "With dryRun=true nothing is written and no Idempotency-Key is needed.")
    @ApiResponse(responseCode = "201", description = "written down",
            content = @Content(schema = @Schema(implementation = AdjustmentView.class)))
    @ApiResponse(responseCode = "200", description = "dry run: what would become of it",
            content = @Content(schema = @Schema(implementation = DryRun.DryRunView.class)))
    ResponseEntity<?> draft(
            PersonId maker,
            @ParameterObject DraftQuery query,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
                    content = @Content(schema = @Schema(implementation = AdjustmentForm.class)))
            @RequestBody(required = false) byte @Nullable [] bytes,
            HttpServletRequest request) {
        Inputs inputs = Inputs.ofParameters();
        boolean dry = inputs.optional("dryRun", query.dryRun(), Format.FLAG).or(false);
        inputs.check();
        if (dry) {
            DryRun.DryRunView view = dryRun.decide(Order.read(Body.of(bytes)), maker, request);
            return Answers.at(view.position(), view);
        }
        IdempotencyKey.required(key);
        Body body = Body.of(bytes);
        Write write = Write.keyed(maker, key, "POST", PATH, body);
        AdjustmentId id = new AdjustmentId(write.command().value());
        Done done = writes.send(Order.read(body).command(maker, id), write);
        RecordedEvent drafted = done.events().getFirst();
        return Writes.answer(done, HttpStatus.CREATED.value())
                .location(URI.create(PATH + "/" + id))
                .eTag(IfMatch.tag(AdjustmentViews.standing(drafted).version()))
                .body(views.of(drafted, drafted));
    }
}
