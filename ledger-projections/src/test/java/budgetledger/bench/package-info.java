/// The benchmark that the project ships: ratios against floors measured in the same run, never absolute times.
package budgetledger.bench;
