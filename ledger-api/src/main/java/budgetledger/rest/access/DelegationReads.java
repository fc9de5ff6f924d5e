package budgetledger.rest.access;

import java.time.LocalDate;

import budgetledger.access.Delegation;
import budgetledger.budget.GrantId;
import budgetledger.budget.PersonId;
import budgetledger.rest.access.DelegationView.DelegationsView;
import budgetledger.rest.access.GrantReads.OneQuery;
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

/// `GET /api/v1/delegations` and `GET /api/v1/delegations/{id}`: the own ones, and those in sight of who watches over
/// grants.
@RestController
@Tag(name = "access")
class DelegationReads {
    private final KnownAccess access;

    DelegationReads(KnownAccess access) {
        this.access = access;
    }

    /// The query of a list as it was sent.
    @QueryForm
    record DelegationsQuery(
            @Parameter(description = "only those to this person") @Nullable String person,
            @Parameter(description = "only those by this person") @Nullable String giver,
            @Parameter(description = "only those of this grant") @Nullable String grant,
            @Parameter(description = "only those that last over this day and were not ended") @Nullable String on,
            @Parameter(description = "as known at this position or time") @Nullable String knownAt,
            @Parameter(description = "those behind this id, as the link next gives it") @Nullable String after,
            @Parameter(description = "how many at most")
            @Schema(defaultValue = "100", type = "integer", maximum = "500")
            @Nullable String limit) {}

    private record Filter(@Nullable PersonId person, @Nullable PersonId giver, @Nullable GrantId grant,
            @Nullable LocalDate on) {
        boolean fits(Delegation delegation) {
            return (person == null || delegation.person().equals(person))
                    && (giver == null || delegation.giver().equals(giver))
                    && (grant == null || delegation.grant().equals(grant))
                    && (on == null || (!delegation.ended() && delegation.what().term().contains(on)));
        }

        Links link() {
            return Links.to(DelegationView.PATH).with("person", person).with("giver", giver).with("grant", grant)
                    .with("on", on);
        }
    }

    @GetMapping(path = DelegationView.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "listDelegations", summary = "Lists delegations that the reader may see")
    ResponseEntity<DelegationsView> list(PersonId reader, @ParameterObject DelegationsQuery query) {
        Inputs inputs = Inputs.ofParameters();
        Filter filter = new Filter(inputs.optional("person", query.person(), Format.PERSON).orNull(),
                inputs.optional("giver", query.giver(), Format.PERSON).orNull(),
                inputs.optional("grant", query.grant(), AccessIds.GRANT).orNull(),
                inputs.optional("on", query.on(), Format.DATE).orNull());
        AccessPage<GrantId> page = AccessPage.read(inputs, query.after(), query.limit(), AccessIds.GRANT);
        Clocks clocks = KnownAccess.clocks(inputs, query.knownAt());
        inputs.check();
        Known known = access.at(clocks);
        AccessSight sight = access.sight(reader);
        AccessPage.Shown<Delegation> shown = page.of(known.state().delegations(),
                delegation -> filter.fits(delegation) && sight.sees(delegation));
        String last = shown.more() ? shown.values().getLast().id().toString() : "";
        return Answers.at(known.position(), new DelegationsView(
                shown.values().stream().map(one -> DelegationView.of(one, known.position())).toList(),
                known.position(), page.links(filter::link, known.position(), shown.more(), last)));
    }

    @GetMapping(path = DelegationView.PATH + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "getDelegation", summary = "Gives one delegation")
    ResponseEntity<DelegationView> get(PersonId reader, @PathVariable String id, @ParameterObject OneQuery query) {
        GrantId asked = AccessIds.of(id, AccessIds.GRANT);
        Inputs inputs = Inputs.ofParameters();
        Clocks clocks = KnownAccess.clocks(inputs, query.knownAt());
        inputs.check();
        Known known = access.at(clocks);
        return Answers.at(known.position(),
                DelegationView.of(access.sight(reader).delegation(known.state(), asked), known.position()));
    }
}
