/// Step 6: the event after which a check began to fail.
@NullMarked
package budgetledger.bisection;

import org.jspecify.annotations.NullMarked;
