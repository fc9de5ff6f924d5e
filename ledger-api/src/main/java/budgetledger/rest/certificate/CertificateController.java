package budgetledger.rest.certificate;

import java.util.Arrays;
import java.util.List;

import budgetledger.balance.Balances;
import budgetledger.balance.Basis;
import budgetledger.balance.Cut;
import budgetledger.balance.PostedBalances;
import budgetledger.budget.BudgetId;
import budgetledger.budget.DepartmentCode;
import budgetledger.budget.ExpenditureKind;
import budgetledger.budget.FiscalYear;
import budgetledger.budget.FundSource;
import budgetledger.budget.Side;
import budgetledger.classification.EconomicCode;
import budgetledger.classification.FunctionCode;
import budgetledger.comparison.Certificate;
import budgetledger.comparison.Comparisons;
import budgetledger.comparison.LineAxis;
import budgetledger.comparison.Step;
import budgetledger.figure.EventChain;
import budgetledger.figure.EventCount;
import budgetledger.rest.certificate.CertificateView.AxisView;
import budgetledger.rest.certificate.CertificateView.BothEventsView;
import budgetledger.rest.certificate.CertificateView.CountView;
import budgetledger.rest.certificate.CertificateView.YearView;
import budgetledger.rest.read.Answers;
import budgetledger.rest.read.Clocks;
import budgetledger.rest.read.Cuts;
import budgetledger.rest.read.KnownBudgets;
import budgetledger.rest.read.Links;
import budgetledger.rest.read.Names;
import budgetledger.rest.read.Sight;
import budgetledger.rest.request.Format;
import budgetledger.rest.request.Input;
import budgetledger.rest.request.Inputs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/v1/certificates`.
@RestController
@Tag(name = "comparisons")
class CertificateController {
    private final PostedBalances balances;
    private final KnownBudgets budgets;
    private final EventChain events;
    private final Names names;
    private final Cuts cuts;

    CertificateController(PostedBalances balances, KnownBudgets budgets, EventChain events, Names names,
            Cuts cuts) {
        this.balances = balances;
        this.budgets = budgets;
        this.events = events;
        this.names = names;
        this.cuts = cuts;
    }

    @GetMapping(path = "/api/v1/certificates", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "certify", summary = "Gives one change over all axes, which agree to the 分",
            description = "Every axis leads by its steps from the same base to the same target. An axis that the"
                    + " budgets do not carry as finely as it goes says by how much under unknown.")
    ResponseEntity<CertificateView> certify(
            @ParameterObject CertificateQuery query,
            Sight sight,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer) {
        Inputs inputs = Inputs.ofParameters();
        Input<DepartmentCode> department = inputs.required("department", query.department(), Format.DEPARTMENT);
        Input<FiscalYear> from = inputs.required("base", query.base(), Format.YEAR);
        Input<FiscalYear> to = inputs.required("target", query.target(), Format.YEAR);
        Side side = inputs.optional("side", query.side(), Format.word(Side.class)).or(Side.EXPENDITURE);
        Basis basis = inputs.optional("basis", query.basis(), Format.word(Basis.class)).or(Basis.ORIGINAL);
        Clocks clocks = Clocks.read(inputs, query.effectiveAt(), query.knownAt(), query.minPosition());
        inputs.check();
        BudgetId base = new BudgetId(department.get(), from.get());
        BudgetId target = new BudgetId(department.get(), to.get());
        Cut cut = cuts.shown(clocks, prefer);
        Balances seen = sight.of(balances);
        for (BudgetId budget : List.of(base, target)) {
            sight.require(budget);
            budgets.require(budget, seen, cut);
        }
        Certificate certificate = new Comparisons(seen).certify(base, target, side, basis, cut);
        BothEventsView counted = sight.seesWhole(department.get())
                ? new BothEventsView(count(base, cut), count(target, cut)) : null;
        return Answers.at(cut.position(), new CertificateView(department.get().value(), Format.word(side),
                Format.word(basis), new YearView(base.year().value(), certificate.base()),
                new YearView(target.year().value(), certificate.target()), certificate.delta(),
                certificate.marginals().stream().allMatch(Certificate.Marginal::isComplete),
                certificate.marginals().stream()
                        .map(marginal -> AxisView.of(marginal, (axis, key) -> name(axis, key, target, base)))
                        .toList(), counted, cut.position(),
                cut.effectiveAt(), clocks.knownAt(), Links.of("self", link(base, target, side, basis, cut))));
    }

    private @Nullable String name(LineAxis axis, String key, BudgetId target, BudgetId base) {
        if (key.equals(Step.UNKNOWN)) {
            return null;
        }
        return switch (axis) {
            case FUNCTION -> names.of(new FunctionCode(key), target.year(), base.year());
            case ECONOMIC -> names.of(new EconomicCode(key), target.year(), base.year());
            case FUND -> FundSource.valueOf(key).chinese();
            case KIND -> Arrays.stream(ExpenditureKind.values()).filter(kind -> kind.name().equals(key))
                    .map(ExpenditureKind::chinese).findFirst().orElse(key);
            case UNIT -> null;
        };
    }

    private CountView count(BudgetId budget, Cut cut) {
        EventCount count = events.upTo(budget, cut.position());
        return new CountView(count.events(), count.digest());
    }

    private static String link(BudgetId base, BudgetId target, Side side, Basis basis, Cut cut) {
        return Links.to("/api/v1/certificates")
                .with("department", base.department())
                .with("base", base.year())
                .with("target", target.year())
                .with("side", Format.word(side))
                .with("basis", Format.word(basis))
                .with("effectiveAt", cut.effectiveAt())
                .with("knownAt", cut.position())
                .toString();
    }
}
