/// The sample departments, loaded through ordinary commands on the first start of an embedded service: published
/// figures, figures derived from them that say so, and a story that is invented and says so. An edge of the flow.
@NullMarked
package budgetledger.sample;

import org.jspecify.annotations.NullMarked;
