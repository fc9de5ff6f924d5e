package budgetledger.rest.replay;

import java.net.URI;
import java.util.UUID;

import budgetledger.budget.PersonId;
import budgetledger.replay.Progress;
import budgetledger.rest.problem.ProblemException;
import budgetledger.rest.problem.ProblemKind;
import budgetledger.rest.read.Answers;
import budgetledger.rest.request.Body;
import budgetledger.rest.request.Format;
import budgetledger.rest.request.Input;
import budgetledger.rest.request.Inputs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// `POST /api/v1/replays` and `GET /api/v1/replays/{id}`.
@RestController
@Tag(name = "replays", description = "重放: all projections built anew from the log, and compared")
class ReplayController {
    static final String PATH = "/api/v1/replays";

    private final Replays replays;
    private final Progress progress;

    ReplayController(Replays replays, Progress progress) {
        this.replays = replays;
        this.progress = progress;
    }

    @PostMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "startReplay", summary = "Starts a rebuild of all projections; one at a time",
            description = "Readers go on meanwhile. The link tells how far it is and whether the tables were right; if "
                    + "not, the first row and event that differ, in both modes.")
    @ApiResponse(responseCode = "202", description = "started",
            content = @Content(schema = @Schema(implementation = ReplayView.class)))
    ResponseEntity<ReplayView> start(
            PersonId by,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(
                    schema = @Schema(implementation = ReplayForm.class)))
            @RequestBody(required = false) byte @Nullable [] bytes) {
        Replay replay = replays.start(by, ReplayForm.mode(Body.of(bytes)));
        return ResponseEntity.accepted()
                .location(URI.create(PATH + "/" + replay.id()))
                .body(ReplayView.of(replay));
    }

    @GetMapping(path = PATH + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "getReplay", summary = "Tells how far a rebuild is, and what it found")
    ResponseEntity<ReplayView> get(@PathVariable String id) {
        Inputs inputs = Inputs.ofParameters();
        Input<UUID> asked = inputs.required("id", id, Format.ID);
        inputs.check();
        Replay replay = replays.find(asked.get())
                .orElseThrow(() -> ProblemException.of(ProblemKind.REPLAY_NOT_FOUND, "replay", id));
        return Answers.at(progress.position(), ReplayView.of(replay));
    }
}
