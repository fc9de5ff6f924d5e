package budgetledger.rest.batch;

import budgetledger.batch.Batch;
import budgetledger.budget.BatchId;
import budgetledger.budget.PersonId;
import budgetledger.rest.read.Sight;
import budgetledger.rest.request.BodySize;
import budgetledger.rest.request.IdempotencyKey;
import budgetledger.rest.write.Write;
import budgetledger.rest.write.WriteQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// `POST /api/v1/adjustments/batch` and `POST /api/v1/batches/{id}/reversal`. Both read their body themselves, because
/// it waits for room.
@RestController
@Tag(name = "batches", description = "批次: many adjustments at one stroke")
class BatchController {
    private final BatchRoom room;
    private final BatchWrites writes;
    private final RecordedBatches recorded;

    BatchController(BatchRoom room, BatchWrites writes, RecordedBatches recorded) {
        this.room = room;
        this.writes = writes;
        this.recorded = recorded;
    }

    @PostMapping(path = BodySize.BATCH_PATH, consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "draftBatch", summary = "Writes down up to 10,000 adjustments at one stroke",
            description = "Also of several departments and years. Rows are decided in their order, each on what the"
                    + " accepted rows before it leave. A body has up to 16 MiB.",
            requestBody = @RequestBody(required = true,
                    content = @Content(schema = @Schema(implementation = BatchForm.class))))
    @ApiResponse(responseCode = "201", description = "written down, as far as the mode lets it",
            content = @Content(schema = @Schema(implementation = BatchView.class)))
    @ApiResponse(responseCode = "200", description = "dry run: what would become of it",
            content = @Content(schema = @Schema(implementation = BatchView.class)))
    ResponseEntity<BatchView> draft(
            PersonId maker,
            @ParameterObject WriteQuery query,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            HttpServletRequest request) {
        boolean dry = isDry(query, key);
        return room.with(request, BodySize.BATCH, body -> {
            BatchOrder order = BatchOrder.read(body);
            return writes.answer(maker, dry, () -> Write.keyed(maker, key, "POST", BodySize.BATCH_PATH, body),
                    command -> {
                        Batch batch = order.batch(maker, command);
                        return _ -> batch;
                    }, request);
        });
    }

    @PostMapping(path = BatchReads.PATH + "{id}/reversal", consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "reverseBatch", summary = "Drafts a reversal of every approved adjustment of a batch",
            description = "批量冲销. Left out are those that were taken back or that a reversal under way is about. It is"
                    + " a batch itself.",
            requestBody = @RequestBody(required = true,
                    content = @Content(schema = @Schema(implementation = ReversalForm.class))))
    @ApiResponse(responseCode = "201", description = "written down, as far as the mode lets it",
            content = @Content(schema = @Schema(implementation = BatchView.class)))
    @ApiResponse(responseCode = "200", description = "dry run: what would become of it",
            content = @Content(schema = @Schema(implementation = BatchView.class)))
    ResponseEntity<BatchView> reverse(
            @PathVariable String id,
            PersonId maker,
            Sight sight,
            @ParameterObject WriteQuery query,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            HttpServletRequest request) {
        boolean dry = isDry(query, key);
        return room.with(request, BodySize.USUAL, body -> {
            BatchId subject = BatchReads.id(id);
            ReversalForm.Reversal reversal = ReversalForm.read(body, maker);
            RecordedBatch batch = recorded.existing(subject, maker, sight);
            return writes.answer(maker, dry,
                    () -> Write.keyed(maker, key, "POST", BatchReads.PATH + subject + "/reversal", body),
                    command -> states -> recorded.reversal(batch, reversal, command, states), request);
        });
    }

    private static boolean isDry(WriteQuery query, @Nullable String key) {
        boolean dry = query.isDry();
        if (!dry) {
            IdempotencyKey.required(key);
        }
        return dry;
    }
}
