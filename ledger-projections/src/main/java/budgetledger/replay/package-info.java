/// Step 5: feeding projections, live and anew from the log, and comparing the two.
@NullMarked
package budgetledger.replay;

import org.jspecify.annotations.NullMarked;
