/// Who may do what over HTTP: everything is refused that is not allowed here. An edge of the flow.
@NullMarked
package budgetledger.security;

import org.jspecify.annotations.NullMarked;
