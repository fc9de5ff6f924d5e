package budgetledger.rest.access;

import java.time.LocalDate;
import java.util.List;

import budgetledger.budget.AdjustmentKind;
import budgetledger.budget.BudgetId;
import budgetledger.budget.DepartmentCode;
import budgetledger.budget.FiscalYear;
import budgetledger.budget.SupplementSource;
import budgetledger.budget.UnitCode;
import budgetledger.budget.VirementMove;
import budgetledger.money.Money;
import budgetledger.rest.read.Clocks;
import budgetledger.rest.read.Links;
import budgetledger.rest.request.Format;
import budgetledger.rest.request.Input;
import budgetledger.rest.request.Inputs;
import budgetledger.rest.request.QueryForm;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/// The query "who could approve what on that day" as it was sent.
@QueryForm
record ApproversQuery(
        @Parameter(required = true, example = "zwfwb") @Nullable String department,
        @Parameter(description = "unit of the line; the department itself when left out") @Nullable String unit,
        @Parameter(required = true, example = "2022") @Nullable String year,
        @Parameter(required = true, example = "500000.00",
                description = "of the adjustment, or what its maker asked for on the unit in the month if that is more")
        @Nullable String amount,
        @Parameter(required = true, example = "SUPPLEMENT") @Nullable String kind,
        @Parameter(description = "of a supplement") @Nullable String source,
        @Parameter(description = "of a virement: what it does, the most severe") @Nullable String move,
        @Parameter(description = "the day on which it would be approved; today when left out") @Nullable String on,
        @Parameter(description = "as known at this position or time") @Nullable String knownAt) {
    /// The question, understood.
    record Question(BudgetId budget, @Nullable UnitCode unit, Money amount, AdjustmentKind kind,
            @Nullable SupplementSource source, @Nullable VirementMove move, LocalDate on) {
        /// Gives the same answer for ever.
        String link(long position) {
            return Links.to("/api/v1/approvers").with("department", budget.department()).with("unit", unit)
                    .with("year", budget.year()).with("amount", amount.yuan()).with("kind", kind).with("source", source)
                    .with("move", move).with("on", on).with("knownAt", position).toString();
        }
    }

    Clocks clocks(Inputs inputs) {
        return KnownAccess.clocks(inputs, knownAt);
    }

    /// @throws budgetledger.rest.problem.ProblemException with all faults of the inputs
    Question read(Inputs inputs, LocalDate today) {
        Input<DepartmentCode> code = inputs.required("department", department, Format.DEPARTMENT);
        Input<UnitCode> part = inputs.optional("unit", unit, Format.UNIT);
        Input<FiscalYear> number = inputs.required("year", year, Format.YEAR);
        Input<Money> sum = inputs.required("amount", amount, Format.AMOUNT);
        Input<AdjustmentKind> what = inputs.required("kind", kind, Format.name(AdjustmentKind.class));
        Input<SupplementSource> from = inputs.optional("source", source, Format.name(SupplementSource.class));
        Input<VirementMove> moves = inputs.optional("move", move, Format.name(VirementMove.class));
        LocalDate day = inputs.optional("on", on, Format.DATE).or(today);
        if (sum.optional().filter(Money::isNegative).isPresent()) {
            inputs.fault("amount", "not-negative", List.of(), amount);
        }
        if (from.orNull() != null && what.optional().filter(k -> k != AdjustmentKind.SUPPLEMENT).isPresent()) {
            inputs.fault("source", "only-of-kind", List.of(AdjustmentKind.SUPPLEMENT), source);
        }
        if (moves.orNull() != null && what.optional().filter(k -> k != AdjustmentKind.VIREMENT).isPresent()) {
            inputs.fault("move", "only-of-kind", List.of(AdjustmentKind.VIREMENT), move);
        }
        inputs.check();
        return new Question(new BudgetId(code.get(), number.get()), part.orNull(), sum.get(), what.get(),
                from.orNull(), moves.orNull(), day);
    }
}
