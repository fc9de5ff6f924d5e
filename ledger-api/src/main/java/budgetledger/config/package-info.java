/// How the service is put together: database, event log, Axon, and what is said at the start. An edge of the flow.
@NullMarked
package budgetledger.config;

import org.jspecify.annotations.NullMarked;
