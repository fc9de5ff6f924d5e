package budgetledger.rest.access;

import java.net.URI;

import budgetledger.access.AccessCommand.AdoptPolicy;
import budgetledger.access.AccessCommand.DeclinePolicy;
import budgetledger.access.PolicyId;
import budgetledger.access.PolicyVersion;
import budgetledger.authority.AccessOutcome.Done;
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

/// `POST /api/v1/policies`: one officer proposes who must approve what from a day on; `PUT .../adoption`: another
/// adopts it; `.../refusal`.
@RestController
@Tag(name = "policies", description = "审批权限: who must approve what")
class PolicyController {
    private static final String ONE = PolicyView.PATH + "/{id}/";

    private final AccessWrites writes;
    private final KnownAccess access;

    PolicyController(AccessWrites writes, KnownAccess access) {
        this.writes = writes;
        this.access = access;
    }

    @PostMapping(path = PolicyView.PATH, consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "proposePolicy", summary = "Proposes an approval policy; another officer adopts it")
    @ApiResponse(responseCode = "201", description = "proposed",
            content = @Content(schema = @Schema(implementation = PolicyView.class)))
    ResponseEntity<?> propose(
            PersonId actor, @ParameterObject WriteQuery query,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true, content = @Content(
                    schema = @Schema(implementation = PolicyForm.class)))
            @RequestBody(required = false) byte @Nullable [] bytes, HttpServletRequest request) {
        Body body = Body.of(bytes);
        if (query.isDry()) {
            return writes.dryRun(PolicyForm.read(body, actor, AccessIds.NO_POLICY, access.today()), request);
        }
        Write write = Write.keyed(actor, key, "POST", PolicyView.PATH, body);
        PolicyId id = new PolicyId(write.command().value());
        Done done = writes.send(PolicyForm.read(body, actor, id, access.today()), write);
        return AccessWrites.answer(done, HttpStatus.CREATED.value())
                .location(URI.create(PolicyView.PATH + "/" + id)).body(view(id, done));
    }

    @PutMapping(path = ONE + "adoption", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "adoptPolicy", summary = "Adopts a proposed policy; never by who proposed it")
    @ApiResponse(responseCode = "200", description = "adopted",
            content = @Content(schema = @Schema(implementation = PolicyView.class)))
    ResponseEntity<?> adopt(
            @PathVariable String id, PersonId actor, @ParameterObject WriteQuery query,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(
                    schema = @Schema(implementation = StepForm.Agreement.class)))
            @RequestBody(required = false) byte @Nullable [] bytes, HttpServletRequest request) {
        PolicyVersion policy = policy(id, actor);
        Asked asked = new Asked(actor, query, key, Body.of(bytes), request);
        return writes.step(new AdoptPolicy(
                StepForm.agreeing(asked.body(), actor, access.today(), policy.proposal()), policy.id()),
                asked, PolicyView.PATH + "/" + policy.id() + "/adoption", done -> view(policy.id(), done));
    }

    @PutMapping(path = ONE + "refusal", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "refusePolicy", summary = "Turns a proposed policy down, or takes the proposal back")
    @ApiResponse(responseCode = "200", description = "turned down",
            content = @Content(schema = @Schema(implementation = PolicyView.class)))
    ResponseEntity<?> refuse(
            @PathVariable String id, PersonId actor, @ParameterObject WriteQuery query,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true, content = @Content(
                    schema = @Schema(implementation = StepForm.class)))
            @RequestBody(required = false) byte @Nullable [] bytes, HttpServletRequest request) {
        PolicyVersion policy = policy(id, actor);
        Asked asked = new Asked(actor, query, key, Body.of(bytes), request);
        return writes.step(new DeclinePolicy(StepForm.needingReason(asked.body(), actor, access.today(),
                policy.proposal().document()), policy.id()), asked,
                PolicyView.PATH + "/" + policy.id() + "/refusal", done -> view(policy.id(), done));
    }

    private PolicyVersion policy(String id, PersonId actor) {
        return access.sight(actor).policy(access.current(), AccessIds.of(id, AccessIds.POLICY));
    }

    private PolicyView view(PolicyId id, Done done) {
        Known known = access.at(done.position());
        return PolicyView.of(known.policy(id), known.position());
    }
}
