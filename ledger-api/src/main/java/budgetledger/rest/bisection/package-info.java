/// An edge of the flow: after which event a check began to fail.
@NullMarked
package budgetledger.rest.bisection;

import org.jspecify.annotations.NullMarked;
