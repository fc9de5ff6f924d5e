/// A durable PostgreSQL of the service's own, for machines that have none. An edge of the flow, below the log.
@NullMarked
package budgetledger.embedded;

import org.jspecify.annotations.NullMarked;
