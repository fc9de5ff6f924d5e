package budgetledger.rest.adjustment;

import java.net.URI;

import budgetledger.axon.CommandOutcome.Done;
import budgetledger.budget.AdjustmentId;
import budgetledger.budget.PersonId;
import budgetledger.rest.read.Sight;
import budgetledger.rest.request.Body;
import budgetledger.rest.request.IdempotencyKey;
import budgetledger.rest.request.IfMatch;
import budgetledger.rest.write.DryRunView;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// `POST /api/v1/adjustments`.
@RestController
@Tag(name = "adjustments", description = "调整单: written down, handed over, decided by other persons")
class AdjustmentController {
    private static final String PATH = "/api/v1/adjustments";
    private static final AdjustmentId NOBODYS = AdjustmentId.parse("00000000-0000-0000-0000-000000000000");

    private final Writes writes;
    private final AdjustmentViews views;

    AdjustmentController(Writes writes, AdjustmentViews views) {
        this.writes = writes;
        this.views = views;
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "draftAdjustment", summary = "Writes down an adjustment; no figure moves")
    @ApiResponse(responseCode = "201", description = "written down",
            content = @Content(schema = @Schema(implementation = AdjustmentView.class)))
    @ApiResponse(responseCode = "200", description = "dry run: what would become of it",
            content = @Content(schema = @Schema(implementation = DryRunView.class)))
    ResponseEntity<?> draft(
            PersonId maker,
            Sight sight,
            @ParameterObject WriteQuery query,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
                    content = @Content(schema = @Schema(implementation = AdjustmentForm.class)))
            @RequestBody(required = false) byte @Nullable [] bytes,
            HttpServletRequest request) {
        if (!query.isDry()) {
            IdempotencyKey.required(key);
        }
        Body body = Body.of(bytes);
        Order order = Order.read(body);
        if (query.isDry()) {
            return writes.dryRun(order.draft(maker, NOBODYS, null), request);
        }
        Write write = Write.keyed(maker, key, "POST", PATH, body);
        AdjustmentId id = new AdjustmentId(write.command().value());
        return answer(writes.send(order.draft(maker, id, null), write), sight);
    }

    private ResponseEntity<AdjustmentView> answer(Done done, Sight sight) {
        AdjustmentView view = views.of(done.events(), sight);
        return Writes.answer(done, HttpStatus.CREATED.value())
                .location(URI.create(PATH + "/" + view.id()))
                .eTag(IfMatch.tag(Standing.of(done.events()).version()))
                .body(view);
    }
}
