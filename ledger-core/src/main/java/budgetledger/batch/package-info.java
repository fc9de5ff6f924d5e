/// Batches of adjustments: many rows decided in their order by the one decision there is, and the event that remembers
/// what became of them. Steps 1 to 3 of the flow; pure.
@NullMarked
package budgetledger.batch;

import org.jspecify.annotations.NullMarked;
