package budgetledger.rest.adjustment;

import budgetledger.axon.CommandOutcome.Done;
import budgetledger.budget.AdjustmentId;
import budgetledger.budget.BudgetCommand.AddNote;
import budgetledger.budget.BudgetId;
import budgetledger.budget.PersonId;
import budgetledger.budget.Reason;
import budgetledger.rest.read.Sight;
import budgetledger.rest.request.Body;
import budgetledger.rest.request.Format;
import budgetledger.rest.request.Forms;
import budgetledger.rest.request.IdempotencyKey;
import budgetledger.rest.request.Input;
import budgetledger.rest.request.Inputs;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// `POST /api/v1/adjustments/{id}/notes`: a text, at any time; nothing else about the adjustment changes.
@RestController
@Tag(name = "adjustments")
class NoteController {
    private static final String PATH = "/api/v1/adjustments/";
    private static final String NOTE = "NOTE";

    private final Writes writes;
    private final AdjustmentEvents events;
    private final AdjustmentViews views;

    NoteController(Writes writes, AdjustmentEvents events, AdjustmentViews views) {
        this.writes = writes;
        this.events = events;
        this.views = views;
    }

    /// A note as a body gives it.
    @Schema(name = "NoteGiven")
    record NoteForm(@Schema(example = "原件存档于财务科", maxLength = 500) String text) {}

    @PostMapping(path = PATH + "{id}/notes", consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "addNote", summary = "Adds a note to an adjustment, also after it was decided")
    @ApiResponse(responseCode = "201", description = "added",
            content = @Content(schema = @Schema(implementation = AdjustmentView.class)))
    ResponseEntity<?> add(
            @PathVariable String id, PersonId actor, Sight sight, @ParameterObject WriteQuery query,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true, content = @Content(
                    schema = @Schema(implementation = NoteForm.class)))
            @RequestBody(required = false) byte @Nullable [] bytes, HttpServletRequest request) {
        if (!query.isDry()) {
            IdempotencyKey.required(key);
        }
        Body body = Body.of(bytes);
        AdjustmentId adjustment = AdjustmentEvents.id(id);
        BudgetId budget = Standing.of(events.existing(adjustment, sight)).budget();
        return writes.answer(new AddNote(budget, adjustment, actor, note(body)), query,
                () -> Write.keyed(actor, key, "POST", PATH + adjustment + "/notes", body), request,
                done -> answer(adjustment, sight, done));
    }

    private ResponseEntity<?> answer(AdjustmentId id, Sight sight, Done done) {
        return Writes.answer(done, HttpStatus.CREATED.value()).body(views.of(events.upTo(id, done.position()), sight));
    }

    private static Reason note(Body body) {
        Inputs inputs = Inputs.ofBody();
        NoteForm form = Forms.read(body, NoteForm.class, inputs);
        Input<String> text = inputs.optional("/text", form == null ? null : form.text(), Format.REASON_TEXT);
        inputs.check();
        return new Reason(NOTE, text.get());
    }
}
