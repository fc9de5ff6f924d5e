package budgetledger.rest.access;

import java.time.LocalDate;

import budgetledger.access.Grant;
import budgetledger.budget.DepartmentCode;
import budgetledger.budget.GrantId;
import budgetledger.budget.PersonId;
import budgetledger.budget.Role;
import budgetledger.rest.access.GrantView.GrantsView;
import budgetledger.rest.access.KnownAccess.Known;
import budgetledger.rest.read.Answers;
import budgetledger.rest.read.Clocks;
import budgetledger.rest.read.Links;
import budgetledger.rest.request.Format;
import budgetledger.rest.request.Inputs;
import budgetledger.rest.request.QueryForm;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/v1/grants` and `GET /api/v1/grants/{id}`.
@RestController
@Tag(name = "access")
class GrantReads {
    private final KnownAccess access;

    GrantReads(KnownAccess access) {
        this.access = access;
    }

    /// The query of a list as it was sent.
    @QueryForm
    record GrantsQuery(
            @Parameter(description = "only of this person") @Nullable String person,
            @Parameter(description = "only of this role") @Nullable String role,
            @Parameter(description = "only those that reach a part of this department") @Nullable String department,
            @Parameter(description = "only those that last over this day") @Nullable String on,
            @Parameter(description = "only where this is the status")
            @Schema(allowableValues = {"PROPOSED", "APPROVED", "DECLINED", "REVOKED"})
            @Nullable String status,
            @Parameter(description = "as known at this position or time") @Nullable String knownAt,
            @Parameter(description = "those behind this id, as the link next gives it") @Nullable String after,
            @Parameter(description = "how many at most")
            @Schema(defaultValue = "100", type = "integer", maximum = "500")
            @Nullable String limit) {}

    /// The query of one thing as it was sent.
    @QueryForm
    record OneQuery(@Parameter(description = "as known at this position or time") @Nullable String knownAt) {}

    /// What a list is asked for.
    private record Filter(@Nullable PersonId person, @Nullable Role role, @Nullable DepartmentCode department,
            @Nullable LocalDate on, Grant.@Nullable Status status) {
        static Filter read(GrantsQuery query, Inputs inputs) {
            return new Filter(inputs.optional("person", query.person(), Format.PERSON).orNull(),
                    inputs.optional("role", query.role(), Format.name(Role.class)).orNull(),
                    inputs.optional("department", query.department(), Format.DEPARTMENT).orNull(),
                    inputs.optional("on", query.on(), Format.DATE).orNull(),
                    inputs.optional("status", query.status(), Format.name(Grant.Status.class)).orNull());
        }

        boolean fits(Grant grant) {
            return (person == null || grant.person().equals(person))
                    && (role == null || grant.what().role() == role)
                    && (department == null || grant.what().scope().touches(department))
                    && (on == null || grant.what().term().contains(on))
                    && (status == null || grant.status() == status);
        }

        Links link() {
            return Links.to(GrantView.PATH).with("person", person).with("role", role).with("department", department)
                    .with("on", on).with("status", status);
        }
    }

    @GetMapping(path = GrantView.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "listGrants", summary = "Lists grants that the reader may see")
    ResponseEntity<GrantsView> list(PersonId reader, @ParameterObject GrantsQuery query) {
        Inputs inputs = Inputs.ofParameters();
        Filter filter = Filter.read(query, inputs);
        AccessPage<GrantId> page = AccessPage.read(inputs, query.after(), query.limit(), AccessIds.GRANT);
        Clocks clocks = KnownAccess.clocks(inputs, query.knownAt());
        inputs.check();
        Known known = access.at(clocks);
        AccessSight sight = access.sight(reader);
        AccessPage.Shown<Grant> shown =
                page.of(known.state().grants(), grant -> filter.fits(grant) && sight.sees(grant));
        String last = shown.more() ? shown.values().getLast().id().toString() : "";
        return Answers.at(known.position(), new GrantsView(
                shown.values().stream().map(grant -> GrantView.of(grant, known.position())).toList(),
                known.position(), page.links(filter::link, known.position(), shown.more(), last)));
    }

    @GetMapping(path = GrantView.PATH + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "getGrant", summary = "Gives one grant")
    ResponseEntity<GrantView> get(PersonId reader, @PathVariable String id, @ParameterObject OneQuery query) {
        GrantId asked = AccessIds.of(id, AccessIds.GRANT);
        Inputs inputs = Inputs.ofParameters();
        Clocks clocks = KnownAccess.clocks(inputs, query.knownAt());
        inputs.check();
        Known known = access.at(clocks);
        return Answers.at(known.position(),
                GrantView.of(access.sight(reader).grant(known.state(), asked), known.position()));
    }
}
