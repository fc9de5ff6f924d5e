/// The register of persons and accounts over HTTP. An edge of the flow.
@NullMarked
package budgetledger.rest.person;

import org.jspecify.annotations.NullMarked;
