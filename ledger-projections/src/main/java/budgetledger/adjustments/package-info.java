/// Step 5: the adjustments and budgets as lists to read.
@NullMarked
package budgetledger.adjustments;

import org.jspecify.annotations.NullMarked;
