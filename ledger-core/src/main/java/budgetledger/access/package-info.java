/// Steps 1 to 3 for who may do what: grants, delegations and approval policies are commands, decisions and events too.
@NullMarked
package budgetledger.access;

import org.jspecify.annotations.NullMarked;
