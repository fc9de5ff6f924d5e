package budgetledger.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import budgetledger.access.AccessDecider;
import budgetledger.access.AccessEvent;

/// Which event each command about access causes: the cases of the one method that makes them all.
final class AccessEventsMade {
    private static final String METHOD = "AccessEvent event(";

    private AccessEventsMade() {}

    static Map<Class<?>, Set<String>> of(List<Class<?>> commands) {
        String source = String.join("\n", SourceDocs.lines(AccessDecider.class));
        String cases = source.substring(source.indexOf(METHOD));
        Set<String> events = Records.leaves(AccessEvent.class).stream().map(Class::getSimpleName)
                .collect(Collectors.toSet());
        Map<Class<?>, Set<String>> made = new LinkedHashMap<>();
        for (Class<?> command : commands) {
            Matcher event = Pattern.compile("case " + command.getSimpleName() + " .*?new (?:AccessEvent\\.)?(\\w+)\\(",
                    Pattern.DOTALL).matcher(cases);
            if (!event.find() || !events.contains(event.group(1))) {
                throw new IllegalStateException("no event of " + command + " in " + METHOD);
            }
            made.put(command, Set.of(event.group(1)));
        }
        return made;
    }
}
