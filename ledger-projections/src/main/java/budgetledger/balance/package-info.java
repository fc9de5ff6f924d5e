/// Steps 5 and 6: the journal of postings as rows, and the balances they add up to at any two clocks.
@NullMarked
package budgetledger.balance;

import org.jspecify.annotations.NullMarked;
