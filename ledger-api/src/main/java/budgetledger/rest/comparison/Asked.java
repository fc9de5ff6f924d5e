package budgetledger.rest.comparison;

import java.util.List;

import budgetledger.balance.Basis;
import budgetledger.budget.BudgetId;
import budgetledger.budget.DepartmentCode;
import budgetledger.budget.FiscalYear;
import budgetledger.budget.Side;
import budgetledger.classification.FunctionLevel;
import budgetledger.rest.read.Clocks;
import budgetledger.rest.read.Links;
import budgetledger.rest.request.Format;
import budgetledger.rest.request.Input;
import budgetledger.rest.request.Inputs;
import org.jspecify.annotations.Nullable;

/// A comparison that was asked for, understood.
///
/// @param level how finely; of no meaning for axes without levels
/// @param fromLog whether it is folded from the log instead of read from the projection
/// @param comparable whether the base is restated by crosswalks (可比口径)
record Asked(
        BudgetId base,
        BudgetId target,
        By by,
        FunctionLevel level,
        Side side,
        Basis basis,
        Clocks clocks,
        boolean fromLog,
        boolean withEvents,
        boolean comparable) {
    private static final Format<FunctionLevel> LEVEL =
            new Format<>("one-of", List.of("类, 款, 项, class, section, item"), Asked::level);

    private enum Source {
        PROJECTION,
        LOG
    }

    private enum Detail {
        EVENTS
    }

    static Asked read(ComparisonQuery query) {
        Inputs inputs = Inputs.ofParameters();
        Input<DepartmentCode> department = inputs.required("department", query.department(), Format.DEPARTMENT);
        Input<FiscalYear> base = inputs.required("base", query.base(), Format.YEAR);
        Input<FiscalYear> target = inputs.required("target", query.target(), Format.YEAR);
        By by = inputs.optional("by", query.by(), Format.word(By.class)).or(By.FUNCTION);
        Input<FunctionLevel> level = inputs.optional("level", query.level(), LEVEL);
        Side side = inputs.optional("side", query.side(), Format.word(Side.class)).or(Side.EXPENDITURE);
        Basis basis = inputs.optional("basis", query.basis(), Format.word(Basis.class)).or(Basis.ORIGINAL);
        Clocks clocks = Clocks.read(inputs, query.effectiveAt(), query.knownAt(), query.minPosition());
        Source source = inputs.optional("source", query.source(), Format.word(Source.class)).or(Source.PROJECTION);
        boolean events = inputs.optional("detail", query.detail(), Format.word(Detail.class)).optional().isPresent();
        boolean comparable = inputs.optional("comparable", query.comparable(), Format.FLAG).or(false);
        checkTogether(inputs, query, by, level, side);
        if (comparable) {
            checkComparable(inputs, query, by, base, target);
        }
        if (events && source == Source.LOG) {
            inputs.fault("detail", "detail-of-log", List.of(), query.detail());
        }
        inputs.check();
        return new Asked(new BudgetId(department.get(), base.get()), new BudgetId(department.get(), target.get()), by,
                level.or(FunctionLevel.CLASS), side, basis, clocks, source == Source.LOG, events, comparable);
    }

    private static void checkComparable(
            Inputs inputs, ComparisonQuery query, By by, Input<FiscalYear> base, Input<FiscalYear> target) {
        FiscalYear earlier = base.orNull();
        FiscalYear later = target.orNull();
        if (by.breakdown().isPresent()) {
            inputs.fault("comparable", "comparable-of-breakdown", List.of(Format.word(by)), query.comparable());
        } else if (earlier != null && later != null && earlier.compareTo(later) > 0) {
            inputs.fault("comparable", "comparable-backwards", List.of(), query.comparable());
        }
    }

    private static void checkTogether(
            Inputs inputs, ComparisonQuery query, By by, Input<FunctionLevel> level, Side side) {
        boolean tooFine = by == By.ECONOMIC && level.orNull() == FunctionLevel.ITEM;
        if (level.orNull() != null && (!by.hasLevels() || tooFine)) {
            inputs.fault("level", tooFine ? "level-of-economic" : "level-of-axis", List.of(Format.word(by)),
                    query.level());
        }
        if (side == Side.INCOME && by.breakdown().isPresent()) {
            inputs.fault("side", "side-of-breakdown", List.of(Format.word(by)), query.side());
        }
    }

    private static FunctionLevel level(String text) {
        for (FunctionLevel level : FunctionLevel.values()) {
            if (level.chinese().equals(text) || Format.word(level).equals(text)) {
                return level;
            }
        }
        throw new IllegalArgumentException(text);
    }

    @Nullable String levelWord() {
        return by.hasLevels() ? Format.word(level) : null;
    }

    /// The link that gives the same answer for ever.
    String permalink(long position) {
        return Links.to("/api/v1/comparisons")
                .with("department", base.department())
                .with("base", base.year())
                .with("target", target.year())
                .with("by", Format.word(by))
                .with("level", levelWord())
                .with("side", Format.word(side))
                .with("basis", Format.word(basis))
                .with("effectiveAt", clocks.effectiveAt())
                .with("knownAt", position)
                .with("source", fromLog ? "log" : null)
                .with("detail", withEvents ? "events" : null)
                .with("comparable", comparable ? "true" : null)
                .toString();
    }
}
