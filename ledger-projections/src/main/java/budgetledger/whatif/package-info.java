/// Step 6: a figure as it would be, had an event not been or counted from another day, or with the codes of another
/// year. The same fold over other postings; nothing of it is ever recorded or kept.
@NullMarked
package budgetledger.whatif;

import org.jspecify.annotations.NullMarked;
