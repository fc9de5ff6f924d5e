/// An edge of the flow: what a figure would be under assumptions. Marked in every answer, recorded nowhere.
@NullMarked
package budgetledger.rest.whatif;

import org.jspecify.annotations.NullMarked;
