package budgetledger.rest.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import budgetledger.balance.Balances;
import budgetledger.balance.Basis;
import budgetledger.balance.BreakdownSum;
import budgetledger.balance.Cut;
import budgetledger.balance.PostedBalances;
import budgetledger.budget.BreakdownAxis;
import budgetledger.budget.BudgetId;
import budgetledger.budget.DepartmentCode;
import budgetledger.budget.FiscalYear;
import budgetledger.money.Money;
import budgetledger.rest.read.Answers;
import budgetledger.rest.read.Clocks;
import budgetledger.rest.read.Cuts;
import budgetledger.rest.read.KnownBudgets;
import budgetledger.rest.read.Links;
import budgetledger.rest.read.Sight;
import budgetledger.rest.request.Format;
import budgetledger.rest.request.Input;
import budgetledger.rest.request.Inputs;
import budgetledger.rest.request.QueryForm;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/v1/breakdowns`.
@RestController
@Tag(name = "figures")
class BreakdownController {
    private final PostedBalances balances;
    private final KnownBudgets budgets;
    private final Cuts cuts;

    BreakdownController(PostedBalances balances, KnownBudgets budgets, Cuts cuts) {
        this.balances = balances;
        this.budgets = budgets;
        this.cuts = cuts;
    }

    /// The query as it was sent.
    @QueryForm
    record BreakdownsQuery(
            @Parameter(description = "code of the department", example = "zwfwb", required = true)
            @Nullable String department,
            @Parameter(description = "fiscal year", example = "2022", required = true) @Nullable String year,
            @Parameter(description = "年初批复数 or 调整后")
            @Schema(defaultValue = "original", allowableValues = {"original", "current"})
            @Nullable String basis,
            @Parameter(description = "生效日: only what counts on or before this day") @Nullable String effectiveAt,
            @Parameter(description = "记账时点: only what was recorded up to this position or time")
            @Nullable String knownAt,
            @Parameter(description = "waits until this position is shown") @Nullable String minPosition) {}

    /// All breakdowns of a budget.
    @Schema(name = "Breakdowns")
    record BreakdownsView(String department, int year, String basis, List<BreakdownView> breakdowns, long position,
            @Nullable LocalDate effectiveAt, @Nullable String knownAt, Map<String, String> links) {}

    /// One breakdown (备查分解). The items and the remainder (未分解) add up to the whole.
    @Schema(name = "Breakdown")
    record BreakdownView(String axis, String name, Money whole, List<ItemView> items, Money remainder) {}

    /// One item; a label that stands twice in the document is kept as two, told apart by the occurrence.
    @Schema(name = "BreakdownItem")
    record ItemView(String item, String label, int occurrence, Money amount) {}

    @GetMapping(path = "/api/v1/breakdowns", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "listBreakdowns", summary = "Gives the breakdowns of a budget with their remainders")
    ResponseEntity<BreakdownsView> list(
            @ParameterObject BreakdownsQuery query,
            Sight sight,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer) {
        Inputs inputs = Inputs.ofParameters();
        Input<DepartmentCode> department = inputs.required("department", query.department(), Format.DEPARTMENT);
        Input<FiscalYear> year = inputs.required("year", query.year(), Format.YEAR);
        Basis basis = inputs.optional("basis", query.basis(), Format.word(Basis.class)).or(Basis.ORIGINAL);
        Clocks clocks = Clocks.read(inputs, query.effectiveAt(), query.knownAt(), query.minPosition());
        inputs.check();
        BudgetId budget = new BudgetId(department.get(), year.get());
        Cut cut = cuts.shown(clocks, prefer);
        sight.require(budget);
        Balances seen = sight.of(balances);
        budgets.require(budget, seen, cut);
        Links self = Links.to("/api/v1/breakdowns")
                .with("department", budget.department())
                .with("year", budget.year())
                .with("basis", Format.word(basis))
                .with("effectiveAt", cut.effectiveAt())
                .with("knownAt", cut.position());
        return Answers.at(cut.position(), new BreakdownsView(budget.department().value(), budget.year().value(),
                Format.word(basis), breakdowns(seen, budget, basis, cut), cut.position(), cut.effectiveAt(),
                clocks.knownAt(), Links.of("self", self.toString())));
    }

    private static List<BreakdownView> breakdowns(Balances balances, BudgetId budget, Basis basis, Cut cut) {
        List<BreakdownView> views = new ArrayList<>();
        for (BreakdownAxis axis : BreakdownAxis.values()) {
            balances.breakdown(budget, axis, basis, cut).ifPresent(sum -> views.add(view(axis, sum)));
        }
        return views;
    }

    private static BreakdownView view(BreakdownAxis axis, BreakdownSum sum) {
        return new BreakdownView(axis.name(), axis.chinese(), sum.whole(), sum.items().entrySet().stream()
                .map(item -> new ItemView(item.getKey().text(), item.getKey().label(), item.getKey().occurrence(),
                        item.getValue()))
                .toList(), sum.remainder());
    }
}
