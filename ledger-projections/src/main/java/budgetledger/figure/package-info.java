/// Step 6: a figure, its scope and the contributions that add up to it.
@NullMarked
package budgetledger.figure;

import org.jspecify.annotations.NullMarked;
