/// Tables as files that spreadsheet programs open: CSV and XLSX. An edge of the flow, after step 6.
@NullMarked
package budgetledger.spreadsheet;

import org.jspecify.annotations.NullMarked;
