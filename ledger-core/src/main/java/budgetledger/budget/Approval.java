package budgetledger.budget;

import org.jspecify.annotations.Nullable;

/// One of the approvals an adjustment has.
///
/// @param role which of the approvals asked for it is
/// @param onBehalfOf whose right was exercised, where it was delegated
public record Approval(PersonId person, Role role, @Nullable PersonId onBehalfOf) {}
