/// The codes and names a budget line is classified by (政府收支分类科目), by the edition of each fiscal year.
/// Step 1 of the flow (command): a command names its lines with these codes; steps 5 and 6 show their names.
@NullMarked
package budgetledger.classification;

import org.jspecify.annotations.NullMarked;
