package budgetledger.rest.access;

import java.util.List;
import java.util.Map;

import budgetledger.access.Grant;
import budgetledger.budget.Act;
import budgetledger.rest.read.DocumentView;
import budgetledger.rest.read.Links;
import budgetledger.rest.read.ReasonView;
import io.swagger.v3.oas.annotations.media.Schema;

/// A grant (授权) as it stood at a position.
///
/// @param proposedBy who proposed it, or who founded access
@Schema(name = "Grant")
record GrantView(String id, String person, EntitlementView what, Grant.Status status, String proposedBy,
        ReasonView reason, DocumentView document, Map<String, String> links) {
    static final String PATH = "/api/v1/grants";

    /// A page of grants in the order of their ids.
    ///
    /// @param position as of which all pages are given
    @Schema(name = "Grants")
    record GrantsView(List<GrantView> grants, long position, Map<String, String> links) {}

    static GrantView of(Grant grant, long position) {
        Act act = grant.proposal();
        return new GrantView(grant.id().toString(), grant.person().value(), EntitlementView.of(grant.what()),
                grant.status(), act.actor().value(), ReasonView.of(act.reason()), DocumentView.of(act.document()),
                Links.of("self", Links.to(PATH + "/{0}", grant.id()).with("knownAt", position).toString()));
    }
}
