/// The description of the HTTP interface. An edge of the flow.
@NullMarked
package budgetledger.rest.openapi;

import org.jspecify.annotations.NullMarked;
