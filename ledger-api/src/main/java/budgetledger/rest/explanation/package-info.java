/// Explanations of figures that are no longer what was published, over HTTP. An edge of the flow, after step 6.
@NullMarked
package budgetledger.rest.explanation;

import org.jspecify.annotations.NullMarked;
