package budgetledger.rest.access;

import java.util.List;
import java.util.Map;

import budgetledger.access.Delegation;
import budgetledger.rest.read.Links;
import io.swagger.v3.oas.annotations.media.Schema;

/// A delegation (委托) as it stood at a position. It counts while the grant it is a part of does.
@Schema(name = "Delegation")
record DelegationView(String id, String grant, String giver, String person, EntitlementView what, boolean ended,
        Map<String, String> links) {
    static final String PATH = "/api/v1/delegations";

    /// A page of delegations in the order of their ids.
    ///
    /// @param position as of which all pages are given
    @Schema(name = "Delegations")
    record DelegationsView(List<DelegationView> delegations, long position, Map<String, String> links) {}

    static DelegationView of(Delegation delegation, long position) {
        return new DelegationView(delegation.id().toString(), delegation.grant().toString(),
                delegation.giver().value(), delegation.person().value(), EntitlementView.of(delegation.what()),
                delegation.ended(),
                Links.of("self", Links.to(PATH + "/{0}", delegation.id()).with("knownAt", position).toString()));
    }
}
