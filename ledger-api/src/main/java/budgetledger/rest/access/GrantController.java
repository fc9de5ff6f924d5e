package budgetledger.rest.access;

import java.net.URI;

import budgetledger.access.AccessCommand.ApproveGrant;
import budgetledger.access.AccessCommand.DeclineGrant;
import budgetledger.access.AccessCommand.ProposeGrant;
import budgetledger.access.AccessCommand.RevokeGrant;
import budgetledger.access.Grant;
import budgetledger.authority.AccessOutcome.Done;
import budgetledger.budget.GrantId;
import budgetledger.budget.PersonId;
import budgetledger.rest.access.AccessWrites.Asked;
import budgetledger.rest.access.KnownAccess.Known;
import budgetledger.rest.request.Body;
import budgetledger.rest.request.IdempotencyKey;
import budgetledger.rest.write.Write;
import budgetledger.rest.write.WriteQuery;
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

/// `POST /api/v1/grants`: one security administrator proposes; `PUT .../approval`: another approves; `.../refusal` and
/// `.../revocation`.
@RestController
@Tag(name = "access", description = "授权: who may do what, by whose grant")
class GrantController {
    private static final String ONE = GrantView.PATH + "/{id}/";

    private final AccessWrites writes;
    private final KnownAccess access;
    private final Registered registered;

    GrantController(AccessWrites writes, KnownAccess access, Registered registered) {
        this.writes = writes;
        this.access = access;
        this.registered = registered;
    }

    @PostMapping(path = GrantView.PATH, consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "proposeGrant", summary = "Proposes a right for a person; another SEC_ADMIN approves it")
    @ApiResponse(responseCode = "201", description = "proposed",
            content = @Content(schema = @Schema(implementation = GrantView.class)))
    ResponseEntity<?> propose(
            PersonId actor, @ParameterObject WriteQuery query,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true, content = @Content(
                    schema = @Schema(implementation = GrantForm.class)))
            @RequestBody(required = false) byte @Nullable [] bytes, HttpServletRequest request) {
        Body body = Body.of(bytes);
        if (query.isDry()) {
            ProposeGrant command = GrantForm.read(body, actor, AccessIds.NO_GRANT, access.today());
            registered.require(command.person());
            return writes.dryRun(command, request);
        }
        Write write = Write.keyed(actor, key, "POST", GrantView.PATH, body);
        GrantId id = new GrantId(write.command().value());
        ProposeGrant command = GrantForm.read(body, actor, id, access.today());
        registered.require(command.person());
        Done done = writes.send(command, write);
        return AccessWrites.answer(done, HttpStatus.CREATED.value())
                .location(URI.create(GrantView.PATH + "/" + id)).body(view(id, done));
    }

    @PutMapping(path = ONE + "approval", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "approveGrant", summary = "Approves a proposed grant; never by who proposed it")
    @ApiResponse(responseCode = "200", description = "approved",
            content = @Content(schema = @Schema(implementation = GrantView.class)))
    ResponseEntity<?> approve(
            @PathVariable String id, PersonId actor, @ParameterObject WriteQuery query,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(
                    schema = @Schema(implementation = StepForm.Agreement.class)))
            @RequestBody(required = false) byte @Nullable [] bytes, HttpServletRequest request) {
        Grant grant = grant(id, actor);
        Asked asked = new Asked(actor, query, key, Body.of(bytes), request);
        return writes.step(new ApproveGrant(
                StepForm.agreeing(asked.body(), actor, access.today(), grant.proposal()), grant.id()),
                asked, path(grant, "approval"), done -> view(grant.id(), done));
    }

    @PutMapping(path = ONE + "refusal", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "refuseGrant", summary = "Turns a proposed grant down, or takes the proposal back")
    @ApiResponse(responseCode = "200", description = "turned down",
            content = @Content(schema = @Schema(implementation = GrantView.class)))
    ResponseEntity<?> refuse(
            @PathVariable String id, PersonId actor, @ParameterObject WriteQuery query,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true, content = @Content(
                    schema = @Schema(implementation = StepForm.class)))
            @RequestBody(required = false) byte @Nullable [] bytes, HttpServletRequest request) {
        Grant grant = grant(id, actor);
        Asked asked = new Asked(actor, query, key, Body.of(bytes), request);
        return writes.step(new DeclineGrant(StepForm.needingReason(asked.body(), actor, access.today(),
                grant.proposal().document()), grant.id()), asked, path(grant, "refusal"),
                done -> view(grant.id(), done));
    }

    @PutMapping(path = ONE + "revocation", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "revokeGrant",
            summary = "Takes a grant away, and with it what was delegated of it: the next request feels it")
    @ApiResponse(responseCode = "200", description = "taken away",
            content = @Content(schema = @Schema(implementation = GrantView.class)))
    ResponseEntity<?> revoke(
            @PathVariable String id, PersonId actor, @ParameterObject WriteQuery query,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true, content = @Content(
                    schema = @Schema(implementation = StepForm.class)))
            @RequestBody(required = false) byte @Nullable [] bytes, HttpServletRequest request) {
        Grant grant = grant(id, actor);
        Asked asked = new Asked(actor, query, key, Body.of(bytes), request);
        return writes.step(new RevokeGrant(StepForm.needingReason(asked.body(), actor, access.today(),
                grant.proposal().document()), grant.id()), asked, path(grant, "revocation"),
                done -> view(grant.id(), done));
    }

    private Grant grant(String id, PersonId actor) {
        return access.sight(actor).grant(access.current(), AccessIds.of(id, AccessIds.GRANT));
    }

    private static String path(Grant grant, String step) {
        return GrantView.PATH + "/" + grant.id() + "/" + step;
    }

    /// As it stood just after the write: a retry shows the same.
    private GrantView view(GrantId id, Done done) {
        Known known = access.at(done.position());
        return GrantView.of(known.grant(id), known.position());
    }
}
