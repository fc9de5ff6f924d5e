/// What a request brings in: bodies, query parameters and headers, read strictly and with all faults named at
/// once. An edge of the flow, before step 1.
@NullMarked
package budgetledger.rest.request;

import org.jspecify.annotations.NullMarked;
