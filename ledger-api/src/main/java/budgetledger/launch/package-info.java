/// The program's first step, compiled for an older Java, so that the program starts where the default java is too
/// old for it. An edge of the flow.
@NullMarked
package budgetledger.launch;

import org.jspecify.annotations.NullMarked;
