/// Amounts of money in 分 and the units they are shown in. Used by every step of the flow.
@NullMarked
package budgetledger.money;

import org.jspecify.annotations.NullMarked;
