/// Step 4: recorded events, their catalog and canonical bytes, and the contract of the log.
@NullMarked
package budgetledger.eventlog;

import org.jspecify.annotations.NullMarked;
