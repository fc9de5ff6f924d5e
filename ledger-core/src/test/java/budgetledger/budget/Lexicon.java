package budgetledger.budget;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import budgetledger.Samples;
import budgetledger.classification.EconomicCode;
import budgetledger.classification.FunctionCode;

/// The names that the decision tables use for lines, adjustments, measures and versions, in both directions.
final class Lexicon {
    static final String OTHER_HASH = "0000000000000000";

    private static final Map<String, LineKey> LINES = new LinkedHashMap<>();
    private static final Map<String, AdjustmentId> ADJUSTMENTS = new LinkedHashMap<>();
    private static final Map<String, MeasureId> MEASURES = new LinkedHashMap<>();
    private static final Pattern VERSION = Pattern.compile("\\b(\\d+)-([0-9a-f]{16})\\b");
    private static final Pattern FUNCTION = Pattern.compile("\\d+");

    static {
        LINES.put("RUNNING", Samples.RUNNING);
        LINES.put("ADMIN", Samples.ADMIN);
        LINES.put("PROJECT", Samples.PROJECT);
        LINES.put("NEW", LineKey.general("2010350", ExpenditureKind.BASIC));
        LINES.put("HEALTH", LineKey.general("2101101", ExpenditureKind.BASIC));
        LINES.put("SECRETARIAT", LineKey.general("2010401", ExpenditureKind.BASIC));
        LINES.put("WAGES", running("30101"));
        LINES.put("PENSIONERS", running("30302"));
        LINES.put("OFFICE", running("30201"));
        LINES.put("TRAVEL", running("30211"));
        LINES.put("ABROAD", running("30212"));
        LINES.put("RECEPTIONS", running("30217"));
        LINES.put("CARS", running("30231"));
        LINES.put("CAR_PURCHASE", running("31013"));
        LINES.put("MEETINGS", running("30215"));
        LINES.put("TRAINING", running("30216"));
        LINES.put("COARSE", LineKey.general("201", ExpenditureKind.BASIC));
        LINES.put("EAST", pension("001"));
        LINES.put("WEST", pension("002"));
        LINES.put("FUND", new LineKey(null, Side.EXPENDITURE, FundSource.GOVERNMENT_FUND,
                new FunctionCode("2120801"), null, ExpenditureKind.PROJECT, null));
        LINES.put("INCOME", new LineKey(null, Side.INCOME, FundSource.GENERAL, null, null, null, null));
        ADJUSTMENTS.put("A", new AdjustmentId(new UUID(0, 0xA)));
        ADJUSTMENTS.put("B", new AdjustmentId(new UUID(0, 0xB)));
        ADJUSTMENTS.put("C", new AdjustmentId(new UUID(0, 0xC)));
        ADJUSTMENTS.put("D", new AdjustmentId(new UUID(0, 0xD)));
        ADJUSTMENTS.put("E", new AdjustmentId(new UUID(0, 0xE)));
        MEASURES.put("M", new MeasureId(new UUID(0, 0x3)));
        MEASURES.put("N", new MeasureId(new UUID(0, 0x4)));
    }

    private Lexicon() {}

    private static LineKey pension(String unit) {
        return new LineKey(new UnitCode(unit), Side.EXPENDITURE, FundSource.GENERAL, new FunctionCode("2080505"), null,
                ExpenditureKind.BASIC, null);
    }

    private static LineKey running(String economic) {
        return new LineKey(null, Side.EXPENDITURE, FundSource.GENERAL, new FunctionCode("2010301"),
                new EconomicCode(economic), ExpenditureKind.BASIC, null);
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

    static MeasureId measure(String word) {
        return known(MEASURES, word);
    }

    /// `enactment/1`, `adjustment/A`, `transfer/A`.
    static EntryRef entry(String word) {
        String[] parts = word.split("/");
        return switch (parts[0]) {
            case "adjustment" -> new EntryRef.OfAdjustment(adjustment(parts[1]));
            case "transfer" -> new EntryRef.OfTransfer(adjustment(parts[1]));
            default -> EntryRef.parse(word);
        };
    }

    /// `2010301>2010302:400000,2010350:600000`, or `2010301>` for what leaves the department.
    static CrosswalkRule crosswalkRule(String word) {
        String[] sides = word.split(">");
        List<CrosswalkRule.Share> shares = sides.length == 1 ? List.of() : Arrays.stream(sides[1].split(","))
                .map(share -> share.split(":"))
                .map(share -> new CrosswalkRule.Share(null, new FunctionCode(share[0]), null,
                        Integer.parseInt(share[1])))
                .toList();
        return new CrosswalkRule(new CrosswalkRule.Pattern(null, null, new FunctionCode(sides[0]), null), shares);
    }

    private static <T> T known(Map<String, T> names, String word) {
        T value = names.get(word);
        if (value == null) {
            throw new IllegalArgumentException("the tables know no " + word + ", only " + names.keySet());
        }
        return value;
    }

    /// The text with every line, adjustment, measure and version replaced by its name; `v2!` has other content than `v2`.
    static String named(String text) {
        String named = text;
        for (Map.Entry<String, LineKey> line : LINES.entrySet()) {
            named = named.replace(line.getValue().text(), line.getKey());
        }
        for (Map.Entry<String, AdjustmentId> adjustment : ADJUSTMENTS.entrySet()) {
            named = named.replace(adjustment.getValue().toString(), adjustment.getKey());
        }
        for (Map.Entry<String, MeasureId> measure : MEASURES.entrySet()) {
            named = named.replace(measure.getValue().toString(), measure.getKey());
        }
        return VERSION.matcher(named)
                .replaceAll(version -> "v" + version.group(1) + (version.group(2).equals(OTHER_HASH) ? "!" : ""))
                .replaceAll("-\\|EXPENDITURE\\|GENERAL\\|(\\d+)\\|-\\|-\\|-", "$1");
    }
}
