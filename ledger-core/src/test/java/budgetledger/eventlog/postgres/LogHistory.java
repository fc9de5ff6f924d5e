package budgetledger.eventlog.postgres;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Judges what can be seen of an event store from outside: what followers were given against what was committed.
/// It knows events by their ids only, so any event store can be put before it.
final class LogHistory {
    private static final int NAMED_MAX = 5;

    /// One moment's view of a store: how many events are visible, and the largest position among them.
    record Sight(long visible, long largest) {}

    private LogHistory() {}

    /// Whether everything up to the largest visible position was visible too.
    static List<String> holes(List<Sight> sights) {
        return sights.stream()
                .filter(sight -> sight.visible() != sight.largest())
                .limit(NAMED_MAX)
                .map(sight -> "position " + sight.largest() + " was visible with only " + sight.visible() + " events")
                .toList();
    }

    /// Whether a follower was given every committed event once and in the order of positions.
    static List<String> follower(String name, List<String> committed, List<String> given) {
        Map<String, Integer> places = new HashMap<>();
        for (String event : committed) {
            places.put(event, places.size());
        }
        List<String> violations = new ArrayList<>();
        boolean[] seen = new boolean[committed.size()];
        int last = -1;
        for (String event : given) {
            Integer place = places.get(event);
            if (place == null) {
                violations.add(name + " was given an event that was never committed: " + event);
                continue;
            }
            if (seen[place]) {
                violations.add(name + " was given twice: number " + (place + 1));
            } else if (place < last) {
                violations.add(name + " was given out of order: number " + (place + 1) + " after " + (last + 1));
            }
            seen[place] = true;
            last = Math.max(last, place);
        }
        for (int place = 0; place < seen.length; place++) {
            if (!seen[place]) {
                violations.add(name + " was never given: number " + (place + 1));
            }
        }
        return violations.size() <= NAMED_MAX ? violations
                : List.of(violations.size() + " violations, first: " + violations.subList(0, NAMED_MAX));
    }
}
