/// Step 4 on PostgreSQL: dense commit-ordered positions, group commit, idempotent command ids.
@NullMarked
package budgetledger.eventlog.postgres;

import org.jspecify.annotations.NullMarked;
