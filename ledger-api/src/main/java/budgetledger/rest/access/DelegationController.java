package budgetledger.rest.access;

import java.net.URI;

import budgetledger.access.AccessCommand.EndDelegation;
import budgetledger.access.AccessCommand.GiveDelegation;
import budgetledger.access.AccessState;
import budgetledger.access.Delegation;
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

/// `POST /api/v1/delegations`: somebody lets another person exercise a part of an own grant; `PUT .../end`: the giver,
/// the holder or a security administrator ends it.
@RestController
@Tag(name = "access")
class DelegationController {
    private final AccessWrites writes;
    private final KnownAccess access;
    private final Registered registered;

    DelegationController(AccessWrites writes, KnownAccess access, Registered registered) {
        this.writes = writes;
        this.access = access;
        this.registered = registered;
    }

    @PostMapping(path = DelegationView.PATH, consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "giveDelegation",
            summary = "Lets another person exercise a part of an own grant for a time")
    @ApiResponse(responseCode = "201", description = "given",
            content = @Content(schema = @Schema(implementation = DelegationView.class)))
    ResponseEntity<?> give(
            PersonId actor, @ParameterObject WriteQuery query,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true, content = @Content(
                    schema = @Schema(implementation = DelegationForm.class)))
            @RequestBody(required = false) byte @Nullable [] bytes, HttpServletRequest request) {
        Body body = Body.of(bytes);
        AccessState state = access.current();
        if (query.isDry()) {
            GiveDelegation command =
                    DelegationForm.read(body, actor, AccessIds.NO_GRANT, state, access.today());
            registered.require(command.person());
            return writes.dryRun(command, request);
        }
        Write write = Write.keyed(actor, key, "POST", DelegationView.PATH, body);
        GrantId id = new GrantId(write.command().value());
        GiveDelegation command = DelegationForm.read(body, actor, id, state, access.today());
        registered.require(command.person());
        Done done = writes.send(command, write);
        return AccessWrites.answer(done, HttpStatus.CREATED.value())
                .location(URI.create(DelegationView.PATH + "/" + id)).body(view(id, done));
    }

    @PutMapping(path = DelegationView.PATH + "/{id}/end", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "endDelegation", summary = "Ends a delegation: the next request feels it")
    @ApiResponse(responseCode = "200", description = "ended",
            content = @Content(schema = @Schema(implementation = DelegationView.class)))
    ResponseEntity<?> end(
            @PathVariable String id, PersonId actor, @ParameterObject WriteQuery query,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true, content = @Content(
                    schema = @Schema(implementation = StepForm.class)))
            @RequestBody(required = false) byte @Nullable [] bytes, HttpServletRequest request) {
        AccessState state = access.current();
        Delegation delegation = access.sight(actor).delegation(state, AccessIds.of(id, AccessIds.GRANT));
        Grant grant = new Known(state, 0).grant(delegation.grant());
        Asked asked = new Asked(actor, query, key, Body.of(bytes), request);
        return writes.step(new EndDelegation(StepForm.needingReason(asked.body(), actor, access.today(),
                grant.proposal().document()), delegation.id()), asked,
                DelegationView.PATH + "/" + delegation.id() + "/end", done -> view(delegation.id(), done));
    }

    private DelegationView view(GrantId id, Done done) {
        Known known = access.at(done.position());
        return DelegationView.of(known.delegation(id), known.position());
    }
}
