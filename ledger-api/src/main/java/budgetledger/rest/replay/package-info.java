/// Rebuilding the projections over HTTP, and how far they are. An edge of the flow, beside step 5.
@NullMarked
package budgetledger.rest.replay;

import org.jspecify.annotations.NullMarked;
