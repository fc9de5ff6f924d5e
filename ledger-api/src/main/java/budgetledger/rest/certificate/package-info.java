/// Certificates of a change over all axes, over HTTP. An edge of the flow, after step 6.
@NullMarked
package budgetledger.rest.certificate;

import org.jspecify.annotations.NullMarked;
