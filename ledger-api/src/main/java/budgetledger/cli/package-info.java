/// The command line: verbs that look at the ledger or at files from outside. An edge of the flow.
@NullMarked
package budgetledger.cli;

import org.jspecify.annotations.NullMarked;
