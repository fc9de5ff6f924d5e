/// The recorded events over HTTP, whole. An edge of the flow, after step 4.
@NullMarked
package budgetledger.rest.event;

import org.jspecify.annotations.NullMarked;
