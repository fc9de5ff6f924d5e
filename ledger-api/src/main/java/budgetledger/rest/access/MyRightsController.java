package budgetledger.rest.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import budgetledger.access.Delegation;
import budgetledger.access.Grant;
import budgetledger.budget.PersistentMap;
import budgetledger.budget.PersonId;
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
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/v1/me/rights`: everybody reads what he may do, and what was ever granted or delegated to him.
@RestController
@Tag(name = "me")
class MyRightsController {
    private static final String PATH = "/api/v1/me/rights";

    private final KnownAccess access;

    MyRightsController(KnownAccess access) {
        this.access = access;
    }

    /// The query as it was sent.
    @QueryForm
    record RightsQuery(
            @Parameter(description = "today when left out") @Nullable String on,
            @Parameter(description = "as known at this position or time") @Nullable String knownAt) {}

    /// What a person may do.
    ///
    /// @param rights in force on the day, granted or delegated
    /// @param grants all there were, whatever became of them
    /// @param delegations all that the person was given or gave
    @Schema(name = "MyRights")
    record MyRightsView(String person, LocalDate on, List<RightView> rights, List<GrantView> grants,
            List<DelegationView> delegations, long position, Map<String, String> links) {}

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "getMyRights", summary = "Tells what who is signed in may do, and by which grants")
    ResponseEntity<MyRightsView> get(PersonId person, @ParameterObject RightsQuery query) {
        Inputs inputs = Inputs.ofParameters();
        LocalDate on = inputs.optional("on", query.on(), Format.DATE).or(access.today());
        Clocks clocks = KnownAccess.clocks(inputs, query.knownAt());
        inputs.check();
        Known known = access.at(clocks);
        List<GrantView> grants = new ArrayList<>();
        for (PersistentMap.Entry<?, Grant> grant : known.state().grants()) {
            if (grant.value().person().equals(person)) {
                grants.add(GrantView.of(grant.value(), known.position()));
            }
        }
        List<DelegationView> delegations = new ArrayList<>();
        for (PersistentMap.Entry<?, Delegation> delegation : known.state().delegations()) {
            if (delegation.value().person().equals(person) || delegation.value().giver().equals(person)) {
                delegations.add(DelegationView.of(delegation.value(), known.position()));
            }
        }
        return Answers.at(known.position(), new MyRightsView(person.value(), on,
                known.state().rights(person, on).stream().map(RightView::of).toList(), grants, delegations,
                known.position(), Links.of("self",
                        Links.to(PATH).with("on", on).with("knownAt", known.position()).toString())));
    }
}
