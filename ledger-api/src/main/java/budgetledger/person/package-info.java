/// The register of persons and accounts: the only place where names of people are, and what a password opens. Beside
/// the flow, at its edge; events hold person ids.
@NullMarked
package budgetledger.person;

import org.jspecify.annotations.NullMarked;
