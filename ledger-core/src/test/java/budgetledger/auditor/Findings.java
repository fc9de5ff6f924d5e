package budgetledger.auditor;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What an audit found, and how often it looked.
final class Findings {
    /// @param text what is wrong with the event at that position
    record Finding(Rule rule, long position, String text) {}

    final List<Finding> found = new ArrayList<>();
    final Map<Rule, Integer> checks = new EnumMap<>(Rule.class);

    void check(Rule rule, Line line, boolean holds, Object detail) {
        checks.merge(rule, 1, Integer::sum);
        if (!holds) {
            found.add(new Finding(rule, line.position(), line.type() + " by " + line.persons() + " in " + line.stream()
                    + " on " + line.recordedOn() + ": " + detail));
        }
    }
}
