/// Words for people, kept in bundles: Chinese first, English second. An edge of the flow.
@NullMarked
package budgetledger.text;

import org.jspecify.annotations.NullMarked;
