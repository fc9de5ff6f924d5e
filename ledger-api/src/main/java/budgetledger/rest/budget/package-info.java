/// Opening and enacting budgets over HTTP. An edge of the flow, before step 1.
@NullMarked
package budgetledger.rest.budget;

import org.jspecify.annotations.NullMarked;
