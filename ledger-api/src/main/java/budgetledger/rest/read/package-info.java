/// What all reads share: both clocks, the position they answer as of, and how lines and reasons are shown. An
/// edge of the flow, after step 6.
@NullMarked
package budgetledger.rest.read;

import org.jspecify.annotations.NullMarked;
