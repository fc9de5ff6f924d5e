package budgetledger.rest.request;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import budgetledger.budget.AdjustmentId;
import budgetledger.budget.BatchId;
import budgetledger.budget.BreakdownItem;
import budgetledger.budget.BudgetId;
import budgetledger.budget.DepartmentCode;
import budgetledger.budget.DocumentRef;
import budgetledger.budget.EntryRef;
import budgetledger.budget.FiscalYear;
import budgetledger.budget.LineKey;
import budgetledger.budget.MeasureId;
import budgetledger.budget.PersonId;
import budgetledger.budget.ProjectCode;
import budgetledger.budget.Reason;
import budgetledger.budget.UnitCode;
import budgetledger.classification.EconomicCode;
import budgetledger.classification.FunctionCode;
import budgetledger.figure.FigureScope;
import budgetledger.money.Money;

/// How one text of the input is read, and the text that says what would have been right.
///
/// @param message key of that text
/// @param words what is put into it
/// @param reader throws IllegalArgumentException or another RuntimeException on a text that is not right
public record Format<T>(String message, List<Object> words, Function<String, T> reader) {
    public static final Format<DepartmentCode> DEPARTMENT = of("department", DepartmentCode::new);
    public static final Format<String> DEPARTMENT_NAME = of("department-name", text -> {
        new DocumentRef(text, "-", null); // the same rule as for a document's number
        return text;
    });
    public static final Format<FiscalYear> YEAR = of("year", text -> new FiscalYear(digits(text)));
    public static final Format<LocalDate> DATE = of("date", LocalDate::parse);
    /// A position or a time; positions are read by [#POSITION].
    public static final Format<Instant> KNOWN_AT = of("known-at", text -> OffsetDateTime.parse(text).toInstant());
    public static final Format<Long> POSITION = of("position", text -> {
        digitsOnly(text);
        return Long.valueOf(text);
    });
    public static final Format<Money> AMOUNT = of("amount", Money::ofYuan);
    public static final Format<UnitCode> UNIT = of("unit", UnitCode::new);
    public static final Format<FunctionCode> FUNCTION = of("function", FunctionCode::new);
    public static final Format<EconomicCode> ECONOMIC = of("economic", EconomicCode::new);
    public static final Format<ProjectCode> PROJECT = of("project", ProjectCode::new);
    public static final Format<LineKey> LINE = of("line", LineKey::parse);
    public static final Format<FigureScope> FIGURE = of("figure-id", FigureScope::parse);
    public static final Format<EntryRef> ENTRY = of("entry", EntryRef::parse);
    public static final Format<BudgetId> BUDGET = of("budget", BudgetId::parse);
    public static final Format<BreakdownItem> ITEM = of("item", BreakdownItem::parse);
    public static final Format<String> REASON_CODE = of("reason-code", text -> new Reason(text, "-").code());
    public static final Format<String> REASON_TEXT = of("reason-text", text -> new Reason("ANY", text).text());
    public static final Format<String> DOCUMENT_NUMBER =
            of("document-number", text -> new DocumentRef(text, text, null).title());
    public static final Format<String> DOCUMENT_TITLE =
            of("document-title", text -> new DocumentRef(null, text, null).title());
    public static final Format<String> SHA256 = of("sha256", text -> {
        new DocumentRef(null, "-", text);
        return text;
    });
    public static final Format<PersonId> PERSON = of("person-id", PersonId::new);
    public static final Format<AdjustmentId> ADJUSTMENT = of("uuid", text -> new AdjustmentId(uuid(text)));
    public static final Format<MeasureId> MEASURE = of("uuid", text -> new MeasureId(uuid(text)));
    public static final Format<BatchId> BATCH = of("uuid", text -> new BatchId(uuid(text)));
    public static final Format<UUID> ID = of("uuid", Format::uuid);
    public static final Format<Boolean> FLAG = new Format<>("one-of", List.of("true, false"), text -> switch (text) {
        case "true" -> true;
        case "false" -> false;
        default -> throw new IllegalArgumentException(text);
    });

    public Format {
        words = List.copyOf(words);
    }

    public static <T> Format<T> of(String message, Function<String, T> reader) {
        return new Format<>(message, List.of(), reader);
    }

    /// The names of an enum, as bodies carry them.
    public static <E extends Enum<E>> Format<E> name(Class<E> type) {
        return oneOf(type, Enum::name);
    }

    /// The names of an enum as words of a query: `three-public`.
    public static <E extends Enum<E>> Format<E> word(Class<E> type) {
        return oneOf(type, Format::word);
    }

    /// The word of an enum constant: `three-public`.
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> Format<E> oneOf(Class<E> type, Function<E, String> naming) {
        E[] constants = type.getEnumConstants();
        String all = Arrays.stream(constants).map(naming).collect(Collectors.joining(", "));
        return new Format<>("one-of", List.of(all), text -> Arrays.stream(constants)
                .filter(constant -> naming.apply(constant).equals(text))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new));
    }

    /// A whole number in a range.
    public static Format<Integer> between(int least, int most) {
        return new Format<>("between", List.of(least, most), text -> {
            int number = digits(text);
            if (number < least || number > most) {
                throw new IllegalArgumentException(text);
            }
            return number;
        });
    }

    private static int digits(String text) {
        digitsOnly(text);
        return Integer.parseInt(text);
    }

    private static void digitsOnly(String text) {
        if (text.isEmpty() || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException(text);
        }
    }

    /// UUID.fromString takes texts that are not UUIDs, such as `1-1-1-1-1`.
    private static UUID uuid(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equals(text.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(text);
        }
        return id;
    }
}
