/// Who may do what over HTTP: grants, delegations, approval policies, and who could approve what. An edge of the flow.
@NullMarked
package budgetledger.rest.access;

import org.jspecify.annotations.NullMarked;
