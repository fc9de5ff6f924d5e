package budgetledger.rest.access;

import budgetledger.budget.Right;
import budgetledger.budget.Role;
import budgetledger.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A right in force.
///
/// @param department null for everything
/// @param delegatedBy whose right it is, when it is exercised for somebody else
/// @param grant the grant or delegation that it rests on
@Schema(name = "Right")
record RightView(Role role, String roleName, @Nullable String department, @Nullable String unit, boolean subtree,
        @Nullable Money limit, @Nullable String delegatedBy, String grant) {
    static RightView of(Right right) {
        return new RightView(right.role(), right.role().chinese(),
                right.scope().department() == null ? null : right.scope().department().value(),
                right.scope().unit() == null ? null : right.scope().unit().value(), right.scope().subtree(),
                right.limit(), right.delegatedBy() == null ? null : right.delegatedBy().value(),
                right.grant().toString());
    }
}
