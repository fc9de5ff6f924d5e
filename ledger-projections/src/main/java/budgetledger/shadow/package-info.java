/// Beside step 5: what the projections show is compared with the log, all the time and slowly.
@NullMarked
package budgetledger.shadow;

import org.jspecify.annotations.NullMarked;
