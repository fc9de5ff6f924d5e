/// Prints the reference in `docs/reference` from the code, so that it is complete and stays true.
@NullMarked
package budgetledger.reference;

import org.jspecify.annotations.NullMarked;
