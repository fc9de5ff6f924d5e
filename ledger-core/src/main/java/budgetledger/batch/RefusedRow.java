package budgetledger.batch;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import budgetledger.budget.Refusal;

/// A row of a batch that was refused.
///
/// @param row its number, from 0
/// @param code of the refusal, `insufficient_appropriation`
/// @param evidence in reading order, each value cut to a length that lets a batch be remembered
public record RefusedRow(int row, String code, Map<String, String> evidence) {
    private static final int VALUE_CHARACTERS_MAX = 300;
    private static final String CUT = "…";

    public RefusedRow {
        evidence = Collections.unmodifiableMap(new LinkedHashMap<>(evidence));
    }

    static RefusedRow of(int row, Refusal refusal) {
        Map<String, String> evidence = new LinkedHashMap<>();
        refusal.evidence().forEach((name, value) -> evidence.put(name, cut(value)));
        return new RefusedRow(row, refusal.code().text(), evidence);
    }

    private static String cut(String value) {
        return value.codePointCount(0, value.length()) <= VALUE_CHARACTERS_MAX ? value
                : value.substring(0, value.offsetByCodePoints(0, VALUE_CHARACTERS_MAX)) + CUT;
    }
}
