package budgetledger.figure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import budgetledger.balance.Basis;
import budgetledger.budget.BudgetId;
import budgetledger.budget.ExpenditureKind;
import budgetledger.budget.FundSource;
import budgetledger.budget.LineKey;
import budgetledger.budget.Side;
import budgetledger.budget.UnitCode;
import budgetledger.classification.EconomicCode;
import budgetledger.classification.FunctionCode;
import org.jspecify.annotations.Nullable;

/// Which lines of which budget a figure adds up. Its text is the figure's id and can be put into a link:
/// `zwfwb:2022:original:expenditure:function=201:kind=BASIC`.
public record FigureScope(
        BudgetId budget,
        Basis basis,
        Side side,
        @Nullable UnitCode unit,
        @Nullable FundSource fund,
        @Nullable FunctionCode function,
        @Nullable EconomicCode economic,
        @Nullable ExpenditureKind kind) {
    private static final int FIXED_PARTS = 4;

    /// The whole of one side of a budget.
    public static FigureScope whole(BudgetId budget, Basis basis, Side side) {
        return new FigureScope(budget, basis, side, null, null, null, null, null);
    }

    /// The same lines on a basis.
    public FigureScope on(Basis other) {
        return new FigureScope(budget, other, side, unit, fund, function, economic, kind);
    }

    /// Whether the figure takes in the line: a code takes in all below it.
    public boolean matches(LineKey line) {
        return line.side() == side
                && (unit == null || unit.equals(line.unit()))
                && (fund == null || fund == line.fund())
                && (function == null || (line.function() != null && line.function().isWithin(function)))
                && (economic == null || (line.economic() != null && line.economic().isWithin(economic)))
                && (kind == null || kind == line.kind());
    }

    /// The figure's id.
    public String text() {
        List<String> parts = new ArrayList<>(List.of(budget.department().value(), budget.year().toString(),
                basis.name().toLowerCase(Locale.ROOT), side.name().toLowerCase(Locale.ROOT)));
        add(parts, "unit", unit);
        add(parts, "fund", fund);
        add(parts, "function", function == null ? null : function.value());
        add(parts, "economic", economic == null ? null : economic.value());
        add(parts, "kind", kind);
        return String.join(":", parts);
    }

    private static void add(List<String> parts, String name, @Nullable Object value) {
        if (value != null) {
            parts.add(name + "=" + value);
        }
    }

    /// Reads [#text()].
    ///
    /// @throws IllegalArgumentException when the text is no figure's id
    public static FigureScope parse(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length < FIXED_PARTS) {
            throw new IllegalArgumentException("a figure's id is department:year:basis:side and filters: " + text);
        }
        FigureScope scope = whole(BudgetId.of(parts[0], Integer.parseInt(parts[1])),
                Basis.valueOf(parts[2].toUpperCase(Locale.ROOT)), Side.valueOf(parts[3].toUpperCase(Locale.ROOT)));
        Set<String> names = new HashSet<>();
        for (String filter : List.of(parts).subList(FIXED_PARTS, parts.length)) {
            if (!names.add(filter.split("=", 2)[0])) {
                throw new IllegalArgumentException("a figure has each filter once: " + text);
            }
            scope = scope.with(filter);
        }
        return scope;
    }

    private FigureScope with(String filter) {
        String[] pair = filter.split("=", 2);
        if (pair.length < 2) {
            throw new IllegalArgumentException("a filter of a figure is name=value: " + filter);
        }
        String value = pair[1];
        return switch (pair[0]) {
            case "unit" ->
                new FigureScope(budget, basis, side, new UnitCode(value), fund, function, economic, kind);
            case "fund" ->
                new FigureScope(budget, basis, side, unit, FundSource.valueOf(value), function, economic, kind);
            case "function" ->
                new FigureScope(budget, basis, side, unit, fund, new FunctionCode(value), economic, kind);
            case "economic" ->
                new FigureScope(budget, basis, side, unit, fund, function, new EconomicCode(value), kind);
            case "kind" -> new FigureScope(budget, basis, side, unit, fund, function, economic,
                    ExpenditureKind.valueOf(value));
            default -> throw new IllegalArgumentException("a figure has no filter " + pair[0]);
        };
    }
}
