/// Which reads there were, beside the log: 查阅记录.
@NullMarked
package budgetledger.trail;

import org.jspecify.annotations.NullMarked;
