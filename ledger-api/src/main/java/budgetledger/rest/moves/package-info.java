/// The history of moves over HTTP, as JSON, CSV and XLSX. An edge of the flow, after step 6.
@NullMarked
package budgetledger.rest.moves;

import org.jspecify.annotations.NullMarked;
