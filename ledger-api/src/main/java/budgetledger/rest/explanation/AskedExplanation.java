package budgetledger.rest.explanation;

import java.time.LocalDate;
import java.util.List;

import budgetledger.balance.Basis;
import budgetledger.budget.FiscalYear;
import budgetledger.figure.FigureScope;
import budgetledger.rest.read.Clocks;
import budgetledger.rest.read.Page;
import budgetledger.rest.request.Format;
import budgetledger.rest.request.Input;
import budgetledger.rest.request.Inputs;
import org.jspecify.annotations.Nullable;

/// An explanation that was asked for, understood.
///
/// @param published both clocks of the published figure
/// @param publishedOn null for the day of the published position
/// @param codesOf null to read the figure of now by its own codes
record AskedExplanation(
        FigureScope figure,
        Clocks published,
        @Nullable LocalDate publishedOn,
        Basis basis,
        @Nullable FiscalYear codesOf,
        Clocks now,
        Page page) {
    private static final int EVENTS = 50;
    private static final int EVENTS_MAX = 200;

    static AskedExplanation read(ExplanationQuery query) {
        Inputs inputs = Inputs.ofParameters();
        Input<FigureScope> figure = inputs.required("figure", query.figure(), Format.FIGURE);
        if (query.publishedAt() == null) {
            inputs.fault("publishedAt", "required", List.of(), null);
        }
        Clocks published = Clocks.named(inputs,
                new Clocks.Named("publishedEffectiveAt", query.publishedEffectiveAt()),
                new Clocks.Named("publishedAt", query.publishedAt()), null);
        LocalDate on = inputs.optional("publishedOn", query.publishedOn(), Format.DATE).orNull();
        Input<Basis> basis = inputs.optional("basis", query.basis(), Format.word(Basis.class));
        Input<FiscalYear> codesOf = inputs.optional("codesOf", query.codesOf(), Format.YEAR);
        Clocks now = Clocks.read(inputs, query.effectiveAt(), query.knownAt(), query.minPosition());
        Page page = Page.read(inputs, query.after(), query.limit(), EVENTS, EVENTS_MAX);
        FiscalYear year = codesOf.orNull();
        FigureScope scope = figure.orNull();
        if (year != null && scope != null && year.compareTo(scope.budget().year()) < 0) {
            inputs.fault("codesOf", "codes-of-earlier", List.of(scope.budget().year()), query.codesOf());
        }
        inputs.check();
        return new AskedExplanation(figure.get(), published, on, basis.or(figure.get().basis()), year, now, page);
    }
}
