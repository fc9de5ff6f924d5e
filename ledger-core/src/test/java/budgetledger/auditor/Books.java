package budgetledger.auditor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/// Balances of one budget in fen, and what moved them.
final class Books {
    private static final class Entry {
        final String kind;
        final Map<String, Long> lines;
        final boolean ofEnactment;
        boolean reversed;

        Entry(String kind, Map<String, Long> lines, boolean ofEnactment) {
            this.kind = kind;
            this.lines = lines;
            this.ofEnactment = ofEnactment;
        }
    }

    private final Findings findings;
    private final Map<String, Long> balances = new HashMap<>();
    private final Map<String, Entry> entries = new HashMap<>();

    Books(Findings findings) {
        this.findings = findings;
    }

    /// Posts an event under the name by which others refer to it.
    void post(Line line, String name, String kind) {
        move(line);
        Map<String, Long> lines = Paper.amounts(line.payload(), "decided");
        String subject = line.text("subject");
        if (kind.equals("REVERSAL")) {
            reverse(line, entries.get(subject), lines);
        }
        boolean ofEnactment = kind.equals("CORRECTION") && subject != null && subject.startsWith("enactment/");
        findings.check(Rule.IN_ORDER, line, entries.put(name, new Entry(kind, lines, ofEnactment)) == null,
                name + " is posted twice");
    }

    private void reverse(Line line, @Nullable Entry entry, Map<String, Long> lines) {
        boolean fits = entry != null && !entry.reversed && !entry.ofEnactment
                && !List.of("REVERSAL", "REASSIGNMENT", "CARRY_FORWARD").contains(entry.kind);
        Map<String, Long> opposite = new HashMap<>();
        lines.forEach((key, fen) -> opposite.put(key, -fen));
        if (entry != null) {
            entry.lines.values().removeIf(fen -> fen == 0);
        }
        findings.check(Rule.ONE_REVERSAL, line, fits && opposite.equals(entry.lines), line.text("subject"));
        if (entry != null) {
            entry.reversed = true;
        }
    }

    /// Moves balances without an entry of its own.
    void move(Line line) {
        for (JsonNode change : line.payload().get("lines")) {
            move(line, Line.text(change, "line"), Line.fen(change, "before"), Line.fen(change, "decided"));
        }
        for (JsonNode breakdown : line.payload().get("breakdowns")) {
            String axis = Line.text(breakdown, "axis");
            move(line, axis, Line.fen(breakdown, "wholeBefore"), Line.fen(breakdown, "wholeChange"));
            for (JsonNode item : breakdown.get("items")) {
                move(line, axis + " " + Line.text(item, "item"), Line.fen(item, "before"), Line.fen(item, "change"));
            }
        }
    }

    private void move(Line line, String key, long before, long change) {
        long now = balances.getOrDefault(key, 0L);
        findings.check(Rule.BALANCES_ADD_UP, line, now == before, key + " was " + now + ", said to be " + before);
        findings.check(Rule.NEVER_NEGATIVE, line, now + change >= 0, key + " becomes " + (now + change));
        balances.put(key, now + change);
    }
}
