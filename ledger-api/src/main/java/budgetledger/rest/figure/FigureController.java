package budgetledger.rest.figure;

import budgetledger.balance.Balances;
import budgetledger.balance.Cut;
import budgetledger.balance.PostedBalances;
import budgetledger.figure.FigureScope;
import budgetledger.rest.read.Answers;
import budgetledger.rest.read.Clocks;
import budgetledger.rest.read.Cuts;
import budgetledger.rest.read.KnownBudgets;
import budgetledger.rest.read.Names;
import budgetledger.rest.read.Page;
import budgetledger.rest.read.Sight;
import budgetledger.rest.request.Format;
import budgetledger.rest.request.Input;
import budgetledger.rest.request.Inputs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/v1/figures` and `GET /api/v1/figures/{id}`.
@RestController
@Tag(name = "figures", description = "数字来历: figures and everything that adds up to them")
class FigureController {
    private static final int EVENTS = 50;
    private static final int EVENTS_MAX = 200;

    private final PostedBalances balances;
    private final KnownBudgets budgets;
    private final FigurePages pages;
    private final Names names;
    private final Cuts cuts;

    FigureController(PostedBalances balances, KnownBudgets budgets, FigurePages pages, Names names, Cuts cuts) {
        this.balances = balances;
        this.budgets = budgets;
        this.pages = pages;
        this.names = names;
        this.cuts = cuts;
    }

    @GetMapping(path = "/api/v1/figures", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "listFigures", summary = "Lists the lines of a budget, original and current")
    ResponseEntity<FiguresView> list(
            @ParameterObject FiguresQuery query,
            Sight sight,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer) {
        AskedLines asked = AskedLines.read(query);
        Cut cut = cuts.shown(asked.clocks(), prefer);
        sight.require(asked.budget(), asked.unit());
        Balances seen = sight.of(balances);
        budgets.require(asked.budget(), seen, cut);
        return Answers.at(cut.position(), new FigureLines(asked, seen, cut).view(names));
    }

    @GetMapping(path = "/api/v1/figures/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "getFigure", summary = "Gives one figure and the contributions that add up to it")
    ResponseEntity<FigureView> get(
            @Parameter(description = "department:year:basis:side and filters",
                    example = "zwfwb:2022:original:expenditure:function=201")
            @PathVariable String id,
            @ParameterObject FigureQuery query,
            Sight sight,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer) {
        Inputs inputs = Inputs.ofParameters();
        Input<FigureScope> scope = inputs.required("id", id, Format.FIGURE);
        Clocks clocks = Clocks.read(inputs, query.effectiveAt(), query.knownAt(), query.minPosition());
        Page page = Page.read(inputs, query.after(), query.limit(), EVENTS, EVENTS_MAX);
        inputs.check();
        Cut cut = cuts.shown(clocks, prefer);
        sight.require(scope.get().budget(), scope.get().unit());
        budgets.require(scope.get().budget(), sight.of(balances), cut);
        return Answers.at(cut.position(), pages.view(scope.get(), sight, cut, clocks, page));
    }
}
