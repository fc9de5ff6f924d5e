/// Step 6: how a figure as it was published became the figure of now, split by cause.
@NullMarked
package budgetledger.explanation;

import org.jspecify.annotations.NullMarked;
