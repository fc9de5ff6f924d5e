/// Steps 5 and 6: by what each event can be found, and pages of events at any depth of the log.
@NullMarked
package budgetledger.timeline;

import org.jspecify.annotations.NullMarked;
