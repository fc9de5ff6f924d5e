/// Where the program starts and decides what it is asked to be: a service or a command-line tool.
@NullMarked
package budgetledger;

import org.jspecify.annotations.NullMarked;
