/// Batches of adjustments over HTTP: many written down at one stroke, looked at, taken back. An edge of the flow,
/// before step 1.
@NullMarked
package budgetledger.rest.batch;

import org.jspecify.annotations.NullMarked;
