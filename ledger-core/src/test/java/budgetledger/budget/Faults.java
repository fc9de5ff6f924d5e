package budgetledger.budget;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// A command that is in order, and faults that can be added to it in the words of the decision tables.
///
/// @param verb with the options that the command needs
record Faults(String given, String verb, String kind, String lines, List<Fault> faults) {
    /// More at once show nothing new: checks that stand in order pairwise stand in order.
    private static final int AT_ONCE_MAX = 3;

    /// Where a fault's words go.
    enum Place {
        /// Instead of the given state.
        GIVEN,
        /// After the given state, as further commands.
        AFTER,
        /// Options; those of the command itself give way.
        OPTION,
        /// Instead of the kind of adjustment.
        KIND,
        LINES,
        /// What arrives from a transfer.
        ARRIVALS,
        BREAKDOWNS,
        /// Instead of all lines and breakdowns.
        NOTHING
    }

    record Fault(RefusalCode code, Place place, String words) {
        boolean canOccurWith(Fault other) {
            List<Place> places = List.of(place, other.place);
            boolean twice = place == other.place && (List.of(Place.GIVEN, Place.KIND, Place.ARRIVALS).contains(place)
                    || !Collections.disjoint(options(), other.options()));
            boolean unreachable = places.containsAll(List.of(Place.GIVEN, Place.AFTER));
            boolean empty = places.contains(Place.NOTHING)
                    && List.of(Place.LINES, Place.ARRIVALS, Place.BREAKDOWNS, Place.KIND).stream().anyMatch(places::contains);
            return !twice && !unreachable && !empty;
        }

        private List<String> options() {
            return place == Place.OPTION
                    ? Arrays.stream(words.split(" ")).map(word -> word.split("=")[0]).toList() : List.of();
        }
    }

    record Case(List<Fault> faults, String given, String command) {
        /// The first of its faults by the documented order.
        RefusalCode expected() {
            return faults.stream().map(Fault::code).min(RefusalCode::compareTo).orElseThrow();
        }
    }

    /// Every set of faults that can occur together, each in both orders.
    List<Case> cases() {
        List<List<Fault>> sets = new ArrayList<>(List.of(List.of()));
        for (Fault fault : faults) {
            for (List<Fault> set : List.copyOf(sets)) {
                if (set.size() < AT_ONCE_MAX && set.stream().allMatch(fault::canOccurWith)) {
                    List<Fault> larger = new ArrayList<>(set);
                    larger.add(fault);
                    sets.add(List.copyOf(larger));
                }
            }
        }
        List<Case> cases = new ArrayList<>();
        for (List<Fault> set : sets.subList(1, sets.size())) {
            cases.add(caseOf(set, false));
            cases.add(caseOf(set, true));
        }
        return cases;
    }

    private Case caseOf(List<Fault> set, boolean reversed) {
        List<Fault> ordered = reversed ? set.reversed() : set;
        String base = either(ordered, Place.GIVEN, given);
        String content = ordered.stream().anyMatch(fault -> fault.place == Place.NOTHING) ? ""
                : (reversed ? words(ordered, Place.LINES) + " " + lines : lines + " " + words(ordered, Place.LINES))
                        + " " + words(ordered, Place.ARRIVALS) + " " + words(ordered, Place.BREAKDOWNS);
        String command = String.join(" ", verb, words(ordered, Place.OPTION), either(ordered, Place.KIND, kind),
                content);
        return new Case(set, base + words(ordered, Place.AFTER), command);
    }

    /// A freeze comes last, for nothing else could follow it.
    private static String words(List<Fault> set, Place place) {
        return set.stream().filter(fault -> fault.place == place).map(Fault::words)
                .sorted(Comparator.comparing(words -> words.contains("freeze")))
                .collect(Collectors.joining(" "));
    }

    private static String either(List<Fault> set, Place place, String otherwise) {
        String words = words(set, place);
        return words.isEmpty() ? otherwise : words;
    }
}
