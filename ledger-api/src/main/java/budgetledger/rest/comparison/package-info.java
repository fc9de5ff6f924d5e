/// The change from one budget to another over HTTP. An edge of the flow, after step 6.
@NullMarked
package budgetledger.rest.comparison;

import org.jspecify.annotations.NullMarked;
