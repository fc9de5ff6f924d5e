package budgetledger.rest.passport;

import budgetledger.balance.Cut;
import budgetledger.balance.PostedBalances;
import budgetledger.figure.FigureScope;
import budgetledger.rest.read.Answers;
import budgetledger.rest.read.Clocks;
import budgetledger.rest.read.Cuts;
import budgetledger.rest.read.KnownBudgets;
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

/// `GET /api/v1/figures/{id}/provenance` and `GET /api/v1/changes`.
@RestController
@Tag(name = "figures")
class PassportController {
    private static final int EVENTS = 50;
    private static final int EVENTS_MAX = 200;

    private final PostedBalances balances;
    private final KnownBudgets budgets;
    private final PassportPages pages;
    private final Cuts cuts;

    PassportController(PostedBalances balances, KnownBudgets budgets, PassportPages pages, Cuts cuts) {
        this.balances = balances;
        this.budgets = budgets;
        this.pages = pages;
        this.cuts = cuts;
    }

    @GetMapping(path = "/api/v1/figures/{id}/provenance", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "getPassport", summary = "Gives the passport of a figure: everything that adds up to it",
            description = "On every page sums.before, sums.page and sums.rest add up to the amount. events counts and"
                    + " hashes all events of the budget up to the position, those that moved nothing too.")
    ResponseEntity<PassportView> get(
            @Parameter(description = "department:year:basis:side and filters",
                    example = "zwfwb:2022:original:expenditure:function=201")
            @PathVariable String id,
            @ParameterObject PassportQuery query,
            Sight sight,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer) {
        Inputs inputs = Inputs.ofParameters();
        Input<FigureScope> scope = inputs.required("id", id, Format.FIGURE);
        Clocks clocks = Clocks.read(inputs, query.effectiveAt(), query.knownAt(), query.minPosition());
        Page page = Page.read(inputs, query.after(), query.limit(), EVENTS, EVENTS_MAX);
        inputs.check();
        Cut cut = cuts.shown(clocks, prefer);
        return Answers.at(cut.position(), passport(scope.get(), sight, cut, clocks, page));
    }

    @GetMapping(path = "/api/v1/changes", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "getChange", summary = "Gives the passport of a change: two figures and their difference")
    ResponseEntity<ChangeView> change(
            @ParameterObject ChangeQuery query,
            Sight sight,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer) {
        Inputs inputs = Inputs.ofParameters();
        Input<FigureScope> base = inputs.required("base", query.base(), Format.FIGURE);
        Input<FigureScope> target = inputs.required("target", query.target(), Format.FIGURE);
        Clocks clocks = Clocks.read(inputs, query.effectiveAt(), query.knownAt(), query.minPosition());
        int limit = inputs.optional("limit", query.limit(), Format.between(1, EVENTS_MAX)).or(EVENTS);
        inputs.check();
        Cut cut = cuts.shown(clocks, prefer);
        Page page = new Page(0, limit);
        return Answers.at(cut.position(), ChangeView.of(passport(base.get(), sight, cut, clocks, page),
                passport(target.get(), sight, cut, clocks, page), cut, clocks, limit));
    }

    private PassportView passport(FigureScope scope, Sight sight, Cut cut, Clocks clocks, Page page) {
        sight.require(scope.budget(), scope.unit());
        budgets.require(scope.budget(), sight.of(balances), cut);
        return pages.view(scope, sight, cut, clocks, page);
    }
}
