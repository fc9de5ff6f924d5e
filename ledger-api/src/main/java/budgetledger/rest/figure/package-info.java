/// Figures with what adds up to them, breakdowns and departments over HTTP. An edge of the flow, after step 6.
@NullMarked
package budgetledger.rest.figure;

import org.jspecify.annotations.NullMarked;
