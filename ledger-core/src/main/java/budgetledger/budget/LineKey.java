package budgetledger.budget;

import java.util.function.Function;

import budgetledger.classification.EconomicCode;
import budgetledger.classification.FunctionCode;
import org.jspecify.annotations.Nullable;

/// A budget line (预算行): the finest cell in which an amount is authorised.
///
/// A part that is not known is `null`, never invented: `unit` null means the department as a whole, a
/// `function` of three digits means known only by 类. An income line carries no function, economic class,
/// kind or project.
public record LineKey(
        @Nullable UnitCode unit,
        Side side,
        FundSource fund,
        @Nullable FunctionCode function,
        @Nullable EconomicCode economic,
        @Nullable ExpenditureKind kind,
        @Nullable ProjectCode project)
        implements Comparable<LineKey> {
    private static final String NONE = "-";
    private static final int PARTS = 7;

    public LineKey {
        if (side == Side.INCOME && (function != null || economic != null || kind != null || project != null)) {
            throw new IllegalArgumentException("an income line has only unit and fund source");
        }
        if (side == Side.EXPENDITURE && function == null) {
            throw new IllegalArgumentException("an expenditure line has a function code, of 类 at least");
        }
    }

    /// A line of general public budget expenditure known by function and kind only, as most published pages give it.
    public static LineKey general(String function, @Nullable ExpenditureKind kind) {
        return new LineKey(null, Side.EXPENDITURE, FundSource.GENERAL, new FunctionCode(function), null, kind, null);
    }

    /// The line as seven parts joined by `|`, with `-` for a part that is not known; the form stored in events.
    public String text() {
        return String.join("|", part(unit), side.name(), fund.name(), part(function), part(economic), part(kind),
                part(project));
    }

    /// Reads [#text()].
    ///
    /// @throws IllegalArgumentException when the text is not seven valid parts
    public static LineKey parse(String text) {
        String[] parts = text.split("\\|", -1);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("a line has seven parts joined by |: " + text);
        }
        return new LineKey(
                read(parts[0], UnitCode::new),
                Side.valueOf(parts[1]),
                FundSource.valueOf(parts[2]),
                read(parts[3], FunctionCode::new),
                read(parts[4], EconomicCode::new),
                read(parts[5], ExpenditureKind::valueOf),
                read(parts[6], ProjectCode::new));
    }

    private static String part(@Nullable Object part) {
        return switch (part) {
            case null -> NONE;
            case FunctionCode code -> code.value();
            case EconomicCode code -> code.value();
            case Enum<?> constant -> constant.name();
            default -> part.toString();
        };
    }

    private static <T> @Nullable T read(String part, Function<String, T> reader) {
        return part.equals(NONE) ? null : reader.apply(part);
    }

    @Override
    public int compareTo(LineKey other) {
        return text().compareTo(other.text());
    }

    @Override
    public String toString() {
        return text();
    }
}
