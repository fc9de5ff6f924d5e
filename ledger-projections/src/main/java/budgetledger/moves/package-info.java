/// Step 6: the history of moves (变动明细), from a balance at the beginning of a range, act by act, to the one at its end.
@NullMarked
package budgetledger.moves;

import org.jspecify.annotations.NullMarked;
