/// Errors as problem documents (RFC 9457): one form for the controllers, the filters and the container. An edge
/// of the flow.
@NullMarked
package budgetledger.rest.problem;

import org.jspecify.annotations.NullMarked;
