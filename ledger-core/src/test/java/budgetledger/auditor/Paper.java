package budgetledger.auditor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/// An adjustment as its events leave it.
final class Paper {
    final String maker;
    final Set<String> authors = new HashSet<>();
    final List<Line> endorsements = new ArrayList<>();
    String status = "DRAFT";
    int number;
    String hash = "";
    /// As it was written down, before an approver reduced it.
    String writtenHash = "";
    String kind = "";
    @Nullable String source;
    String effectiveOn = "";
    JsonNode terms;
    JsonNode breakdowns;
    /// Amounts in fen, by line, as now to be decided on.
    Map<String, Long> decided = Map.of();
    Map<String, Long> requested = Map.of();

    Paper(Line drafted) {
        this.maker = drafted.actor();
        write(drafted);
    }

    /// Written down or changed: what was approved before is void.
    void write(Line line) {
        authors.addAll(line.persons());
        endorsements.clear();
        status = "DRAFT";
        kind = line.text("kind");
        source = line.text("source");
        effectiveOn = line.effectiveOn();
        terms = line.payload();
        breakdowns = line.payload().get("breakdowns");
        requested = amounts(line.payload(), "requested");
        decided = requested;
    }

    static Map<String, Long> amounts(JsonNode payload, String field) {
        Map<String, Long> amounts = new LinkedHashMap<>();
        payload.get("lines").forEach(line -> amounts.put(Line.text(line, "line"), Line.fen(line, field)));
        return amounts;
    }

    /// Breakdowns belong to the department as a whole.
    Set<String> units() {
        Set<String> units = new LinkedHashSet<>();
        decided.keySet().forEach(line -> units.add(unit(line)));
        if (!breakdowns.isEmpty() || decided.isEmpty()) {
            units.add("-");
        }
        return units;
    }

    static String unit(String line) {
        return line.substring(0, line.indexOf('|'));
    }

    /// Whether it counts for what its maker asks for in a month.
    boolean counts() {
        return status.equals("SUBMITTED") || status.equals("APPROVED");
    }

    String month() {
        return effectiveOn.substring(0, 7);
    }

    /// What its lines on a unit add or take away, whichever is more; all lines without one.
    long size(@Nullable String unit) {
        long up = 0;
        long down = 0;
        for (Map.Entry<String, Long> line : decided.entrySet()) {
            if (unit == null || unit(line.getKey()).equals(unit)) {
                up += Math.max(0, line.getValue());
                down -= Math.min(0, line.getValue());
            }
        }
        return Math.max(up, down);
    }
}
