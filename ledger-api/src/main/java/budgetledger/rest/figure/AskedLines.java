package budgetledger.rest.figure;

import budgetledger.balance.Basis;
import budgetledger.budget.BudgetId;
import budgetledger.budget.DepartmentCode;
import budgetledger.budget.ExpenditureKind;
import budgetledger.budget.FiscalYear;
import budgetledger.budget.FundSource;
import budgetledger.budget.LineKey;
import budgetledger.budget.Side;
import budgetledger.budget.UnitCode;
import budgetledger.classification.EconomicCode;
import budgetledger.classification.FunctionCode;
import budgetledger.figure.FigureScope;
import budgetledger.rest.read.Clocks;
import budgetledger.rest.read.Links;
import budgetledger.rest.request.Format;
import budgetledger.rest.request.Input;
import budgetledger.rest.request.Inputs;
import org.jspecify.annotations.Nullable;

/// Lines that were asked for, understood.
///
/// @param after the line after which the page begins; null for the first page
record AskedLines(
        BudgetId budget,
        @Nullable Side side,
        @Nullable UnitCode unit,
        @Nullable FundSource fund,
        @Nullable FunctionCode function,
        @Nullable EconomicCode economic,
        @Nullable ExpenditureKind kind,
        Clocks clocks,
        @Nullable LineKey after,
        int limit) {
    private static final int LINES = 200;
    private static final int LINES_MAX = 1_000;

    static AskedLines read(FiguresQuery query) {
        Inputs inputs = Inputs.ofParameters();
        Input<DepartmentCode> department = inputs.required("department", query.department(), Format.DEPARTMENT);
        Input<FiscalYear> year = inputs.required("year", query.year(), Format.YEAR);
        Input<Side> side = inputs.optional("side", query.side(), Format.word(Side.class));
        Input<UnitCode> unit = inputs.optional("unit", query.unit(), Format.UNIT);
        Input<FundSource> fund = inputs.optional("fund", query.fund(), Format.name(FundSource.class));
        Input<FunctionCode> function = inputs.optional("function", query.function(), Format.FUNCTION);
        Input<EconomicCode> economic = inputs.optional("economic", query.economic(), Format.ECONOMIC);
        Input<ExpenditureKind> kind = inputs.optional("kind", query.kind(), Format.name(ExpenditureKind.class));
        Clocks clocks = Clocks.read(inputs, query.effectiveAt(), query.knownAt(), query.minPosition());
        Input<LineKey> after = inputs.optional("after", query.after(), Format.LINE);
        int limit = inputs.optional("limit", query.limit(), Format.between(1, LINES_MAX)).or(LINES);
        inputs.check();
        return new AskedLines(new BudgetId(department.get(), year.get()), side.orNull(), unit.orNull(), fund.orNull(),
                function.orNull(), economic.orNull(), kind.orNull(), clocks, after.orNull(), limit);
    }

    boolean takes(LineKey line) {
        return (side == null || side == line.side())
                && new FigureScope(budget, Basis.CURRENT, line.side(), unit, fund, function, economic, kind)
                        .matches(line);
    }

    boolean isOnPage(LineKey line) {
        return after == null || line.compareTo(after) > 0;
    }

    Links link(long position) {
        return Links.to("/api/v1/figures")
                .with("department", budget.department())
                .with("year", budget.year())
                .with("side", side == null ? null : Format.word(side))
                .with("unit", unit)
                .with("fund", fund)
                .with("function", function == null ? null : function.value())
                .with("economic", economic == null ? null : economic.value())
                .with("kind", kind)
                .with("effectiveAt", clocks.effectiveAt())
                .with("knownAt", position)
                .with("limit", limit);
    }
}
