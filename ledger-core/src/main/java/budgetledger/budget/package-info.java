/// Steps 1 to 3: commands of a department's yearly budget, the pure decision, and the events it may emit.
@NullMarked
package budgetledger.budget;

import org.jspecify.annotations.NullMarked;
