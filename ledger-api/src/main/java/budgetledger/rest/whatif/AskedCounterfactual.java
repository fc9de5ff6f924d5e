package budgetledger.rest.whatif;

import java.util.ArrayList;
import java.util.List;

import budgetledger.budget.FiscalYear;
import budgetledger.figure.FigureScope;
import budgetledger.rest.read.Clocks;
import budgetledger.rest.read.Page;
import budgetledger.rest.request.Format;
import budgetledger.rest.request.Input;
import budgetledger.rest.request.Inputs;
import org.jspecify.annotations.Nullable;

/// A counterfactual that was asked for, understood.
///
/// @param codesOf null to read the figure by its own codes
record AskedCounterfactual(
        FigureScope figure,
        List<EventKey> without,
        List<EventKey.Moved> moved,
        @Nullable FiscalYear codesOf,
        Clocks clocks,
        Page page) {
    /// More assumptions than this are no question that anybody can check the answer to.
    static final int EVENTS_ASSUMED_MAX = 50;
    private static final int DEPENDENTS = 50;
    private static final int DEPENDENTS_MAX = 200;

    AskedCounterfactual {
        without = List.copyOf(without);
        moved = List.copyOf(moved);
    }

    static AskedCounterfactual read(CounterfactualQuery query) {
        Inputs inputs = Inputs.ofParameters();
        Input<FigureScope> figure = inputs.required("figure", query.figure(), Format.FIGURE);
        List<EventKey> without = all(inputs, "without", query.without(), EventKey.FORMAT);
        List<EventKey.Moved> moved = all(inputs, "moved", query.moved(), EventKey.MOVED);
        FiscalYear codesOf = inputs.optional("codesOf", query.codesOf(), Format.YEAR).orNull();
        Clocks clocks = Clocks.read(inputs, query.effectiveAt(), query.knownAt(), query.minPosition());
        Page page = Page.read(inputs, query.after(), query.limit(), DEPENDENTS, DEPENDENTS_MAX);
        if (query.without().isEmpty() && query.moved().isEmpty() && query.codesOf() == null) {
            inputs.fault("without", "assumption", List.of(), null);
        }
        FigureScope scope = figure.orNull();
        if (scope != null) {
            checkYear(inputs, scope, moved, codesOf);
        }
        inputs.check();
        return new AskedCounterfactual(figure.get(), without, moved, codesOf, clocks, page);
    }

    private static <T> List<T> all(Inputs inputs, String name, List<String> texts, Format<T> format) {
        if (texts.size() > EVENTS_ASSUMED_MAX) {
            inputs.fault(name, "list-too-long", List.of(EVENTS_ASSUMED_MAX), null);
            return List.of();
        }
        List<T> values = new ArrayList<>();
        texts.forEach(text -> inputs.optional(name, text, format).optional().ifPresent(values::add));
        return values;
    }

    private static void checkYear(
            Inputs inputs, FigureScope scope, List<EventKey.Moved> moved, @Nullable FiscalYear codesOf) {
        FiscalYear own = scope.budget().year();
        for (EventKey.Moved one : moved) {
            if (!own.contains(one.day())) {
                inputs.fault("moved", "day-outside-year", List.of(own), one.day().toString());
            }
        }
        if (codesOf != null && codesOf.compareTo(own) < 0) {
            inputs.fault("codesOf", "codes-of-earlier", List.of(own), codesOf.toString());
        }
    }
}
