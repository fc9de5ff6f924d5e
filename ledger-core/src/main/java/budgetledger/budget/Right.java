package budgetledger.budget;

import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;

/// One thing a person may do at the moment of a command.
///
/// @param limit the largest amount of one approval, or of what a maker asks for on a unit in a month; null for none
/// @param delegatedBy whose right it is, when it is exercised for somebody else
/// @param grant the grant or delegation it rests on
public record Right(Role role, Scope scope, @Nullable Money limit, @Nullable PersonId delegatedBy, GrantId grant) {
    /// Whether its limit, if it has one, is high enough.
    boolean suffices(Money amount) {
        return limit == null || amount.compareTo(limit) <= 0;
    }
}
