/// The shell around decisions and log: the only package of this module that sees Axon Framework.
@NullMarked
package budgetledger.axon;

import org.jspecify.annotations.NullMarked;
