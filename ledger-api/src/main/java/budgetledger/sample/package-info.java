/// The sample department, loaded through ordinary commands on the first start of an embedded service: published
/// figures, and figures derived from them that say so. An edge of the flow.
@NullMarked
package budgetledger.sample;

import org.jspecify.annotations.NullMarked;
