/// Between steps 3 and 5: turns one event into balanced postings, the one fact every figure is made of.
@NullMarked
package budgetledger.journal;

import org.jspecify.annotations.NullMarked;
