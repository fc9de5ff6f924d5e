/// How a request becomes a command and its outcome an answer, or a dry run. An edge of the flow, around steps 1 to 3.
@NullMarked
package budgetledger.rest.write;

import org.jspecify.annotations.NullMarked;
