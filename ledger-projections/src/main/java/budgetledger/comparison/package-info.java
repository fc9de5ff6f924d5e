/// Step 6: the change from one budget to another, in steps with residual zero.
@NullMarked
package budgetledger.comparison;

import org.jspecify.annotations.NullMarked;
