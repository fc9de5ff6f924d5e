package budgetledger.rest.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import budgetledger.adjustments.BudgetRow;
import budgetledger.adjustments.Budgets;
import budgetledger.adjustments.BudgetsThen;
import budgetledger.balance.Cut;
import budgetledger.rest.read.Answers;
import budgetledger.rest.read.Clocks;
import budgetledger.rest.read.Cuts;
import budgetledger.rest.read.Links;
import budgetledger.rest.read.Sight;
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

/// `GET /api/v1/departments`.
@RestController
@Tag(name = "budgets", description = "预算: which there are, opening and enacting them")
class DepartmentController {
    private final Budgets budgets;
    private final BudgetsThen then;
    private final Cuts cuts;

    DepartmentController(Budgets budgets, BudgetsThen then, Cuts cuts) {
        this.then = then;
        this.budgets = budgets;
        this.cuts = cuts;
    }

    /// The query as it was sent.
    @QueryForm
    record DepartmentsQuery(
            @Parameter(description = "记账时点: as known at this position or time") @Nullable String knownAt,
            @Parameter(description = "生效日: where something stands has none, so this is refused with the reason")
            @Nullable String effectiveAt,
            @Parameter(description = "waits until this position is shown") @Nullable String minPosition) {}

    /// The departments there are.
    @Schema(name = "Departments")
    record DepartmentsView(List<DepartmentView> departments, long position, Map<String, String> links) {}

    /// A department and its budgets.
    ///
    /// @param name as the latest budget has it
    @Schema(name = "Department")
    record DepartmentView(String code, String name, List<YearView> budgets) {}

    /// One budget of a department.
    ///
    /// @param enactments how many documents have enacted it
    @Schema(name = "BudgetYear")
    record YearView(int year, String name, int enactments) {}

    @GetMapping(path = "/api/v1/departments", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "listDepartments", summary = "Lists the departments and their budgets")
    ResponseEntity<DepartmentsView> list(
            @ParameterObject DepartmentsQuery query,
            Sight sight,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer) {
        Inputs inputs = Inputs.ofParameters();
        Clocks clocks = Clocks.ofStanding(inputs, query.effectiveAt(), query.knownAt(), query.minPosition());
        Cut cut = cuts.shown(clocks, prefer);
        Map<String, List<BudgetRow>> rows = new LinkedHashMap<>();
        List<BudgetRow> seen = budgets.all().stream().filter(row -> sight.sees(row.budget().department())).toList();
        then.at(seen, cut.position()).forEach(row -> rows
                .computeIfAbsent(row.budget().department().value(), _ -> new ArrayList<>())
                .add(row));
        List<DepartmentView> departments = rows.entrySet().stream()
                .map(own -> new DepartmentView(own.getKey(), own.getValue().getLast().departmentName(),
                        own.getValue().stream()
                                .map(row -> new YearView(row.budget().year().value(), row.departmentName(),
                                        row.parts()))
                                .toList()))
                .toList();
        return Answers.at(cut.position(), new DepartmentsView(departments, cut.position(),
                Links.of("self", Links.to("/api/v1/departments").with("knownAt", cut.position()).toString())));
    }
}
