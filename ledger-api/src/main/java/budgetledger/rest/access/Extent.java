package budgetledger.rest.access;

import java.time.LocalDate;
import java.util.Objects;

import budgetledger.access.Entitlement;
import budgetledger.access.Term;
import budgetledger.access.YearSpan;
import budgetledger.budget.DepartmentCode;
import budgetledger.budget.FiscalYear;
import budgetledger.budget.Scope;
import budgetledger.budget.UnitCode;
import budgetledger.money.Money;
import budgetledger.rest.request.Format;
import budgetledger.rest.request.Forms;
import budgetledger.rest.request.Input;
import budgetledger.rest.request.Inputs;
import org.jspecify.annotations.Nullable;

/// How far a right reaches, as bodies give it. What is left out is as in the whole that the right is a part of.
record Extent(@Nullable String department, @Nullable String unit, @Nullable Boolean subtree,
        @Nullable Integer yearFrom, @Nullable Integer yearTo, @Nullable String limit,
        @Nullable String validFrom, @Nullable String validTo) {
    /// The right. Only complete after the inputs were checked.
    ///
    /// @param whole its role, and what counts where nothing is said
    Input<Entitlement> of(Entitlement whole, Inputs inputs) {
        int before = inputs.count();
        Input<Scope> scope = scope(whole.scope(), inputs);
        Input<YearSpan> years = years(whole.years(), inputs);
        Input<Money> amount = inputs.optional("/limit", limit, Format.AMOUNT);
        Input<Term> term = term(whole.term(), inputs);
        return inputs.made("/role", before, "entitlement", () -> new Entitlement(whole.role(), scope.get(), years.get(),
                amount.orNull() == null ? whole.limit() : amount.get(), term.get()));
    }

    private Input<Scope> scope(Scope whole, Inputs inputs) {
        int before = inputs.count();
        Input<DepartmentCode> code = inputs.optional("/department", department, Format.DEPARTMENT);
        Input<UnitCode> part = inputs.optional("/unit", unit, Format.UNIT);
        if (department == null && unit == null && subtree == null) {
            return new Input<>(whole);
        }
        DepartmentCode its = code.orNull() == null ? whole.department() : code.get();
        UnitCode own = unit == null && department == null ? whole.unit() : part.orNull();
        boolean below = Objects.requireNonNullElse(subtree, true);
        return inputs.made("/department", before, "scope", () -> new Scope(its, own, below));
    }

    private Input<YearSpan> years(YearSpan whole, Inputs inputs) {
        int before = inputs.count();
        Input<FiscalYear> from = inputs.optional("/yearFrom", Forms.text(yearFrom), Format.YEAR);
        Input<FiscalYear> to = inputs.optional("/yearTo", Forms.text(yearTo), Format.YEAR);
        return inputs.made("/yearTo", before, "year-span", () -> new YearSpan(
                from.orNull() == null ? whole.from() : from.get(), to.orNull() == null ? whole.to() : to.get()));
    }

    private Input<Term> term(Term whole, Inputs inputs) {
        int before = inputs.count();
        LocalDate from = inputs.optional("/validFrom", validFrom, Format.DATE).or(whole.from());
        LocalDate to = inputs.optional("/validTo", validTo, Format.DATE).orNull();
        return inputs.made("/validTo", before, "term", () -> new Term(from, to == null ? whole.to() : to));
    }
}
