package budgetledger.rest.moves;

import java.time.LocalDate;
import java.util.List;

import budgetledger.balance.Basis;
import budgetledger.budget.BudgetId;
import budgetledger.budget.DepartmentCode;
import budgetledger.budget.ExpenditureKind;
import budgetledger.budget.FiscalYear;
import budgetledger.budget.FundSource;
import budgetledger.budget.Side;
import budgetledger.budget.UnitCode;
import budgetledger.classification.EconomicCode;
import budgetledger.classification.FunctionCode;
import budgetledger.figure.FigureScope;
import budgetledger.moves.MoveKey;
import budgetledger.moves.MoveRange;
import budgetledger.rest.read.Clocks;
import budgetledger.rest.read.Links;
import budgetledger.rest.request.Format;
import budgetledger.rest.request.Input;
import budgetledger.rest.request.Inputs;
import org.jspecify.annotations.Nullable;

/// A history of moves that was asked for, understood.
///
/// @param after null for the first page
record AskedMoves(
        FigureScope scope,
        MoveRange.Clock by,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Clocks clocks,
        @Nullable MoveKey after,
        int limit) {
    private static final int EVENTS = 50;
    private static final int EVENTS_MAX = 200;
    private static final Format<MoveKey> PLACE = Format.of("place-of-report", MoveKey::parse);

    static AskedMoves read(MovesQuery query, boolean paged) {
        Inputs inputs = Inputs.ofParameters();
        Input<DepartmentCode> department = inputs.required("department", query.department(), Format.DEPARTMENT);
        Input<FiscalYear> year = inputs.required("year", query.year(), Format.YEAR);
        Basis basis = inputs.optional("basis", query.basis(), Format.word(Basis.class)).or(Basis.CURRENT);
        Side side = inputs.optional("side", query.side(), Format.word(Side.class)).or(Side.EXPENDITURE);
        MoveRange.Clock by = inputs.optional("by", query.by(), Format.word(MoveRange.Clock.class))
                .or(MoveRange.Clock.EFFECTIVE);
        LocalDate from = inputs.optional("from", query.from(), Format.DATE).orNull();
        LocalDate to = inputs.optional("to", query.to(), Format.DATE).orNull();
        Input<UnitCode> unit = inputs.optional("unit", query.unit(), Format.UNIT);
        Input<FundSource> fund = inputs.optional("fund", query.fund(), Format.name(FundSource.class));
        Input<FunctionCode> function = inputs.optional("function", query.function(), Format.FUNCTION);
        Input<EconomicCode> economic = inputs.optional("economic", query.economic(), Format.ECONOMIC);
        Input<ExpenditureKind> kind = inputs.optional("kind", query.kind(), Format.name(ExpenditureKind.class));
        Clocks clocks = Clocks.read(inputs, query.effectiveAt(), query.knownAt(), query.minPosition());
        Input<MoveKey> after = inputs.optional("after", query.after(), PLACE);
        int limit = inputs.optional("limit", query.limit(), Format.between(1, EVENTS_MAX)).or(EVENTS);
        if (from != null && to != null && to.isBefore(from)) {
            inputs.fault("to", "range-backwards", List.of(), query.to());
        }
        if (!paged) {
            whole(inputs, "after", query.after());
            whole(inputs, "limit", query.limit());
        }
        inputs.check();
        FigureScope scope = new FigureScope(new BudgetId(department.get(), year.get()), basis, side, unit.orNull(),
                fund.orNull(), function.orNull(), economic.orNull(), kind.orNull());
        return new AskedMoves(scope, by, from, to, clocks, after.orNull(), limit);
    }

    private static void whole(Inputs inputs, String name, @Nullable String given) {
        if (given != null) {
            inputs.fault(name, "page-of-file", List.of(), given);
        }
    }

    /// The link to the report, the same for ever; without a page it is that of a file.
    Links link(long position) {
        return scopeLink().with("effectiveAt", clocks.effectiveAt()).with("knownAt", position);
    }

    /// What is asked about, whatever the clocks and the page.
    Links scopeLink() {
        FunctionCode function = scope.function();
        EconomicCode economic = scope.economic();
        return Links.to("/api/v1/moves")
                .with("department", scope.budget().department())
                .with("year", scope.budget().year())
                .with("basis", Format.word(scope.basis()))
                .with("side", Format.word(scope.side()))
                .with("by", Format.word(by))
                .with("from", from)
                .with("to", to)
                .with("unit", scope.unit())
                .with("fund", scope.fund())
                .with("function", function == null ? null : function.value())
                .with("economic", economic == null ? null : economic.value())
                .with("kind", scope.kind());
    }
}
