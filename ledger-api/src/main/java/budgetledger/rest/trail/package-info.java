/// Records reads, and shows the trail of them. An edge of the flow, after step 6.
@NullMarked
package budgetledger.rest.trail;

import org.jspecify.annotations.NullMarked;
