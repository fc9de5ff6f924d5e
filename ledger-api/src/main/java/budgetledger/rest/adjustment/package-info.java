/// Adjustments over HTTP: written down, handed over, decided, read. An edge of the flow, before step 1.
@NullMarked
package budgetledger.rest.adjustment;

import org.jspecify.annotations.NullMarked;
