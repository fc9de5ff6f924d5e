package budgetledger.rest.access;

import java.time.LocalDate;

import budgetledger.access.Entitlement;
import budgetledger.access.YearSpan;
import budgetledger.budget.FiscalYear;
import budgetledger.budget.Role;
import budgetledger.budget.Scope;
import budgetledger.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a grant or a delegation lets a person do.
///
/// @param department null for everything
/// @param subtree whether with what is below it
/// @param validTo the last day, null for no end
@Schema(name = "Entitlement")
record EntitlementView(Role role, String roleName, @Nullable String department, @Nullable String unit, boolean subtree,
        @Nullable Integer yearFrom, @Nullable Integer yearTo, @Nullable Money limit, LocalDate validFrom,
        @Nullable LocalDate validTo) {
    static EntitlementView of(Entitlement what) {
        Scope scope = what.scope();
        YearSpan years = what.years();
        return new EntitlementView(what.role(), what.role().chinese(),
                scope.department() == null ? null : scope.department().value(),
                scope.unit() == null ? null : scope.unit().value(), scope.subtree(), value(years.from()),
                value(years.to()), what.limit(), what.term().from(), what.term().to());
    }

    private static @Nullable Integer value(@Nullable FiscalYear year) {
        return year == null ? null : year.value();
    }
}
