package budgetledger.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import budgetledger.budget.ExpenditureKind;
import budgetledger.budget.LineKey;
import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// An amount on a line as people type it: `FUNCTION[@UNIT][/KIND][:ECONOMIC][#PROJECT]=AMOUNT`. Parts left out fit
/// any value as long as one line of the budget fits. Before `=` a line can also stand as the service writes it, in
/// seven parts joined by `|`, which is how lines of income and of other funds are named.
///
/// @param line the line as a body has it: in parts, or as one text
record LineSyntax(Object line, Money amount) {
    private static final Pattern PARTS = Pattern.compile(
            "(?<function>\\d{3,7})(?:@(?<unit>[\\w.-]+))?(?:/(?<kind>[^:#]+))?(?::(?<economic>\\d{3,5}))?"
                    + "(?:#(?<project>[\\w.-]+))?");
    private static final Named<ExpenditureKind> KINDS =
            new Named<>(ExpenditureKind.class, ExpenditureKind::chinese);

    /// Reads options.
    static final class Converter implements ITypeConverter<LineSyntax> {
        @Override
        public LineSyntax convert(String value) {
            try {
                return read(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("'" + value
                        + "': 2010301/基本=10万 | 2010302@001/项目:302#P-1=-5000.00");
            }
        }
    }

    /// Reads options that are amounts alone.
    static final class AmountConverter implements ITypeConverter<Money> {
        @Override
        public Money convert(String value) {
            try {
                return Amounts.read(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("'" + value + "': 100000.00 | -5000 | 10万");
            }
        }
    }

    /// @throws IllegalArgumentException when the text is not of that form
    static LineSyntax read(String text) {
        String plain = Amounts.plain(text);
        int equals = plain.lastIndexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException(text);
        }
        String line = plain.substring(0, equals).strip();
        Money amount = Amounts.read(plain.substring(equals + 1));
        return new LineSyntax(line.contains("|") ? LineKey.parse(line).text() : parts(line), amount);
    }

    private static ObjectNode parts(String text) {
        Matcher matcher = PARTS.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(text);
        }
        ObjectNode parts = JsonNodeFactory.instance.objectNode();
        put(parts, "unit", matcher.group("unit"));
        put(parts, "function", matcher.group("function"));
        put(parts, "economic", matcher.group("economic"));
        String kind = matcher.group("kind");
        put(parts, "kind", kind == null ? null : kind(kind).name());
        put(parts, "project", matcher.group("project"));
        return parts;
    }

    private static ExpenditureKind kind(String text) {
        try {
            return switch (text) {
                case "基本" -> ExpenditureKind.BASIC;
                case "项目" -> ExpenditureKind.PROJECT;
                default -> KINDS.convert(text);
            };
        } catch (TypeConversionException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static void put(ObjectNode parts, String name, @Nullable String value) {
        if (value != null) {
            parts.put(name, value);
        }
    }

    /// The amount on the line as a body has it.
    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (line instanceof ObjectNode parts) {
            json.set("line", parts);
        } else {
            json.put("line", line.toString());
        }
        return json.put("amount", amount.yuan());
    }
}
