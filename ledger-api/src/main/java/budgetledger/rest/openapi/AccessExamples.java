package budgetledger.rest.openapi;

import java.util.ArrayList;
import java.util.List;

import budgetledger.access.AccessRefusal.BeyondOwnGrant;
import budgetledger.access.AccessRefusal.ExcludedRoles;
import budgetledger.access.AccessRefusal.GrantRefused;
import budgetledger.access.AccessRefusal.NotEntitled;
import budgetledger.access.AccessRefusal.PersonRefused;
import budgetledger.access.AccessRefusal.PolicyRefused;
import budgetledger.access.AccessRefusal.WrongStatus;
import budgetledger.access.AccessRefusalCode;
import budgetledger.access.PolicyId;
import budgetledger.budget.GrantId;
import budgetledger.budget.LedgerRefusal;
import budgetledger.budget.PersonId;
import budgetledger.budget.Role;
import budgetledger.budget.Scope;
import io.swagger.v3.oas.models.PathItem.HttpMethod;

/// Refusals about access as the description of the interface shows them.
final class AccessExamples {
    private static final GrantId GRANT = GrantId.parse("7d444840-9dc0-11d1-b245-5ffdce74fad2");
    private static final PolicyId POLICY = PolicyId.parse("7d444840-9dc0-11d1-b245-5ffdce74fad2");
    private static final PersonId PERSON = new PersonId("p-1024");

    private AccessExamples() {}

    /// What a route can be refused with.
    static List<LedgerRefusal> of(String path, HttpMethod method) {
        boolean policies = path.contains("/policies");
        List<LedgerRefusal> refusals = new ArrayList<>();
        if (path.contains("{id}")) {
            refusals.add(policies ? new PolicyRefused(AccessRefusalCode.POLICY_NOT_FOUND, POLICY)
                    : new GrantRefused(AccessRefusalCode.GRANT_NOT_FOUND, GRANT));
        }
        if (method == HttpMethod.GET) {
            return refusals;
        }
        refusals.add(policies ? new PolicyRefused(AccessRefusalCode.NOTHING_TO_DO, POLICY)
                : new GrantRefused(AccessRefusalCode.NOTHING_TO_DO, GRANT));
        if (path.contains("/delegations")) {
            refusals.add(new GrantRefused(AccessRefusalCode.NOT_THE_HOLDER, GRANT));
        } else {
            refusals.add(new NotEntitled(PERSON, policies ? Role.BUDGET_OFFICER : Role.SEC_ADMIN, Scope.EVERYTHING));
        }
        if (method == HttpMethod.PUT && !path.endsWith("/end")) {
            refusals.add(new WrongStatus("DECLINED", "PROPOSED"));
        }
        if (path.endsWith("/approval") || path.endsWith("/adoption")) {
            refusals.add(new PersonRefused(AccessRefusalCode.SELF_APPROVAL, PERSON));
        }
        if (path.endsWith("/revocation")) {
            refusals.add(new GrantRefused(AccessRefusalCode.LAST_SEC_ADMIN, GRANT));
        }
        if (method == HttpMethod.POST && !policies) {
            refusals.add(new PersonRefused(AccessRefusalCode.OWN_GRANT, PERSON));
            refusals.add(new ExcludedRoles(PERSON, Role.CHECKER, Role.SEC_ADMIN, GRANT));
        }
        if (method == HttpMethod.POST && path.endsWith("/delegations")) {
            refusals.add(new BeyondOwnGrant(GRANT, "limit"));
        }
        return refusals;
    }
}
