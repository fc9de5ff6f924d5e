package budgetledger.budget;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import budgetledger.Samples;
import budgetledger.classification.FunctionCode;

/// The names that the decision tables use for lines, adjustments and versions, in both directions.
final class Lexicon {
    static final String OTHER_HASH = "0000000000000000";

    private static final Map<String, LineKey> LINES = new LinkedHashMap<>();
    private static final Map<String, AdjustmentId> ADJUSTMENTS = new LinkedHashMap<>();
    private static final Pattern VERSION = Pattern.compile("\\b(\\d+)-([0-9a-f]{16})\\b");
    private static final Pattern FUNCTION = Pattern.compile("\\d+");

    static {
        LINES.put("RUNNING", Samples.RUNNING);
        LINES.put("ADMIN", Samples.ADMIN);
        LINES.put("PROJECT", Samples.PROJECT);
        LINES.put("NEW", LineKey.general("2010350", ExpenditureKind.BASIC));
        LINES.put("COARSE", LineKey.general("201", ExpenditureKind.BASIC));
        LINES.put("EAST", pension("001"));
        LINES.put("WEST", pension("002"));
        LINES.put("FUND", new LineKey(null, Side.EXPENDITURE, FundSource.GOVERNMENT_FUND,
                new FunctionCode("2120801"), null, ExpenditureKind.PROJECT, null));
        LINES.put("INCOME", new LineKey(null, Side.INCOME, FundSource.GENERAL, null, null, null, null));
        ADJUSTMENTS.put("A", new AdjustmentId(new UUID(0, 0xA)));
        ADJUSTMENTS.put("B", new AdjustmentId(new UUID(0, 0xB)));
        ADJUSTMENTS.put("C", new AdjustmentId(new UUID(0, 0xC)));
    }

    private Lexicon() {}

    private static LineKey pension(String unit) {
        return new LineKey(new UnitCode(unit), Side.EXPENDITURE, FundSource.GENERAL, new FunctionCode("2080505"), null,
                ExpenditureKind.BASIC, null);
    }

    /// A named line, or a bare function code: general expenditure of which nothing else is said.
    static LineKey line(String word) {
        if (FUNCTION.matcher(word).matches()) {
            return LineKey.general(word, null);
        }
        return known(LINES, word);
    }

    static AdjustmentId adjustment(String word) {
        return known(ADJUSTMENTS, word);
    }

    private static <T> T known(Map<String, T> names, String word) {
        T value = names.get(word);
        if (value == null) {
            throw new IllegalArgumentException("the tables know no " + word + ", only " + names.keySet());
        }
        return value;
    }

    /// The text with every line, adjustment and version replaced by its name; `v2!` has other content than `v2`.
    static String named(String text) {
        String named = text;
        for (Map.Entry<String, LineKey> line : LINES.entrySet()) {
            named = named.replace(line.getValue().text(), line.getKey());
        }
        for (Map.Entry<String, AdjustmentId> adjustment : ADJUSTMENTS.entrySet()) {
            named = named.replace(adjustment.getValue().toString(), adjustment.getKey());
        }
        return VERSION.matcher(named)
                .replaceAll(version -> "v" + version.group(1) + (version.group(2).equals(OTHER_HASH) ? "!" : ""))
                .replaceAll("-\\|EXPENDITURE\\|GENERAL\\|(\\d+)\\|-\\|-\\|-", "$1");
    }
}
