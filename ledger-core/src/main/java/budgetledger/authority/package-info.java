/// The shell around access: who may do what, as the log says now, for whoever decides commands.
@NullMarked
package budgetledger.authority;

import org.jspecify.annotations.NullMarked;
