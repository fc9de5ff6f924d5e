package budgetledger.rest.bisection;

import java.util.ArrayList;
import java.util.List;

import budgetledger.balance.Basis;
import budgetledger.bisection.Check;
import budgetledger.bisection.Limit;
import budgetledger.bisection.Limit.Relation;
import budgetledger.figure.FigureScope;
import budgetledger.money.Money;
import budgetledger.rest.read.Clocks;
import budgetledger.rest.read.Links;
import budgetledger.rest.read.Page;
import budgetledger.rest.request.Format;
import budgetledger.rest.request.Input;
import budgetledger.rest.request.Inputs;
import org.jspecify.annotations.Nullable;

/// A bisection that was asked for, understood.
record AskedBisection(FigureScope figure, Check check, Clocks clocks, Page page) {
    private static final int RUNS = 20;
    private static final int RUNS_MAX = 100;

    /// Checks of the books as such.
    private enum OfBooks {
        TRANSIT,
        BALANCE
    }

    static AskedBisection read(BisectionQuery query) {
        Inputs inputs = Inputs.ofParameters();
        Input<FigureScope> figure = inputs.required("figure", query.figure(), Format.FIGURE);
        List<Limit> limits = new ArrayList<>();
        limit(inputs, "below", query.below(), Relation.BELOW, limits);
        limit(inputs, "above", query.above(), Relation.ABOVE, limits);
        limit(inputs, "differs", query.differs(), Relation.DIFFERS, limits);
        OfBooks books = inputs.optional("check", query.check(), Format.word(OfBooks.class)).orNull();
        boolean anyLine = inputs.optional("anyLine", query.anyLine(), Format.FLAG).or(false);
        Clocks clocks = Clocks.read(inputs, query.effectiveAt(), query.knownAt(), query.minPosition());
        Page page = Page.read(inputs, query.after(), query.limit(), RUNS, RUNS_MAX);
        if (inputs.count() == 0 && limits.size() + (books == null ? 0 : 1) != 1) {
            inputs.fault("below", "one-of-these", List.of("below, above, differs, check"), query.below());
        }
        FigureScope scope = figure.orNull();
        if (books != null && anyLine) {
            inputs.fault("anyLine", "any-line", List.of(), query.anyLine());
        }
        if (books != null && scope != null
                && !scope.equals(FigureScope.whole(scope.budget(), Basis.CURRENT, scope.side()))) {
            inputs.fault("figure", "whole-current", List.of(), query.figure());
        }
        inputs.check();
        return new AskedBisection(figure.get(), check(figure.get(), limits, books, anyLine), clocks, page);
    }

    private static void limit(
            Inputs inputs, String name, @Nullable String text, Relation relation, List<Limit> limits) {
        Money amount = inputs.optional(name, text, Format.AMOUNT).orNull();
        if (amount != null) {
            limits.add(new Limit(relation, amount));
        }
    }

    private static Check check(FigureScope figure, List<Limit> limits, @Nullable OfBooks books, boolean anyLine) {
        if (books != null) {
            return switch (books) {
                case TRANSIT -> new Check.OfTransit(figure.budget());
                case BALANCE -> new Check.OfBalance(figure.budget());
            };
        }
        return anyLine ? new Check.OfAnyLine(figure, limits.getFirst())
                : new Check.OfFigure(figure, limits.getFirst());
    }

    /// Whether the check is about a budget as a whole, and not about lines.
    boolean isOfBooks() {
        return switch (check) {
            case Check.OfFigure _, Check.OfAnyLine _ -> false;
            case Check.OfTransit _, Check.OfBalance _ -> true;
        };
    }

    Links link() {
        Links link = Links.to("/api/v1/bisections").with("figure", figure.text());
        return switch (check) {
            case Check.OfFigure(_, Limit limit) -> link.with(Format.word(limit.relation()), limit.amount().yuan());
            case Check.OfAnyLine(_, Limit limit) ->
                link.with(Format.word(limit.relation()), limit.amount().yuan()).with("anyLine", true);
            case Check.OfTransit _ -> link.with("check", Format.word(OfBooks.TRANSIT));
            case Check.OfBalance _ -> link.with("check", Format.word(OfBooks.BALANCE));
        };
    }
}
