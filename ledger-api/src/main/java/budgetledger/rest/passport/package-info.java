/// Passports of figures and of changes (数字来历) over HTTP. An edge of the flow, after step 6.
@NullMarked
package budgetledger.rest.passport;

import org.jspecify.annotations.NullMarked;
