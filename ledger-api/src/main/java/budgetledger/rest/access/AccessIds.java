package budgetledger.rest.access;

import budgetledger.access.PolicyId;
import budgetledger.budget.GrantId;
import budgetledger.rest.request.Format;
import budgetledger.rest.request.Input;
import budgetledger.rest.request.Inputs;

/// Reads the ids of grants, delegations and policies.
final class AccessIds {
    static final Format<GrantId> GRANT = Format.of("uuid", text -> new GrantId(Format.ID.reader().apply(text)));
    static final Format<PolicyId> POLICY = Format.of("uuid", text -> new PolicyId(Format.ID.reader().apply(text)));

    /// Stands for an id that a dry run does not make.
    private static final String NOBODYS = "00000000-0000-0000-0000-000000000000";

    static final GrantId NO_GRANT = GrantId.parse(NOBODYS);
    static final PolicyId NO_POLICY = PolicyId.parse(NOBODYS);

    private AccessIds() {}

    /// The id that a path names.
    static <T> T of(String id, Format<T> format) {
        Inputs inputs = Inputs.ofParameters();
        Input<T> read = inputs.required("id", id, format);
        inputs.check();
        return read.get();
    }
}
