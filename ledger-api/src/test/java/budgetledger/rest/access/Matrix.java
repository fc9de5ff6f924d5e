package budgetledger.rest.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/// Who gets which answer, as `authorization.yaml` says it: the reviewed table that the running service is held against.
///
/// @param groups names for several personas
/// @param secrets texts, and who never sees them in any answer
/// @param routes the requests of each route, by method and pattern
record Matrix(
        Map<String, Map<String, Object>> personas,
        Map<String, List<String>> groups,
        Map<String, Set<String>> secrets,
        Map<String, Object> bodies,
        Map<String, List<Case>> routes) {
    /// One request of a route, and who is answered how.
    ///
    /// @param about what `{id}` stands for
    /// @param expected `ok`, or status and code of the problem, by persona
    record Case(String route, int number, @Nullable String about, String year, String query, @Nullable String body,
            Map<String, String> expected) {
        String method() {
            return route.substring(0, route.indexOf(' '));
        }

        String address() {
            return route.substring(route.indexOf(' ') + 1) + (query.isEmpty() ? "" : "?" + query);
        }

        @Override
        public String toString() {
            return route + (number == 0 ? "" : " #" + (number + 1)) + (about == null ? "" : " about " + about);
        }
    }

    @SuppressWarnings("unchecked") // what the format of the file says
    static Matrix read() {
        try (InputStream file = Matrix.class.getResourceAsStream("authorization.yaml")) {
            Map<String, Object> yaml = new Yaml().load(Objects.requireNonNull(file));
            Map<String, Map<String, Object>> personas = (Map<String, Map<String, Object>>) yaml.get("personas");
            Map<String, List<String>> groups = (Map<String, List<String>>) yaml.get("groups");
            Matrix names = new Matrix(personas, groups, Map.of(), Map.of(), Map.of());
            Map<String, Set<String>> secrets = new LinkedHashMap<>();
            ((Map<String, List<String>>) yaml.get("secrets"))
                    .forEach((text, from) -> secrets.put(text, new LinkedHashSet<>(names.members(from))));
            Map<String, List<Case>> routes = new LinkedHashMap<>();
            ((Map<String, List<Map<String, Object>>>) yaml.get("routes"))
                    .forEach((route, cases) -> routes.put(route, names.cases(route, cases)));
            return new Matrix(personas, groups, secrets, (Map<String, Object>) yaml.get("bodies"), routes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private List<Case> cases(String route, List<Map<String, Object>> forms) {
        List<Case> cases = new ArrayList<>();
        for (Map<String, Object> form : forms) {
            Map<String, String> expected = new TreeMap<>();
            form.forEach((name, value) -> {
                if (value instanceof List<?> some) {
                    for (String persona : members((List<String>) some)) {
                        if (expected.put(persona, name) != null) {
                            throw new IllegalArgumentException(route + " names " + persona + " twice");
                        }
                    }
                }
            });
            cases.add(new Case(route, cases.size(), (String) form.get("about"),
                    String.valueOf(form.getOrDefault("year", 2022)), (String) form.getOrDefault("query", ""),
                    (String) form.get("body"), expected));
        }
        return cases;
    }

    /// The personas that names of personas and of groups stand for.
    private List<String> members(Collection<String> names) {
        List<String> members = new ArrayList<>();
        for (String name : names) {
            List<String> group = groups.get(name);
            if (group != null) {
                members.addAll(members(group));
            } else if (personas.containsKey(name)) {
                members.add(name);
            } else {
                throw new IllegalArgumentException("nobody is called " + name);
            }
        }
        return members;
    }

    /// Whether a persona belongs to a group.
    boolean is(String persona, String group) {
        return members(List.of(group)).contains(persona);
    }

    /// What was seen, as the file would say it.
    String row(Map<String, String> seen) {
        Map<String, Set<String>> byOutcome = new TreeMap<>();
        seen.forEach((persona, outcome) ->
                byOutcome.computeIfAbsent(outcome, _ -> new LinkedHashSet<>()).add(persona));
        return byOutcome.entrySet().stream()
                .map(entry -> "      " + entry.getKey() + ": " + grouped(entry.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private List<String> grouped(Set<String> personas) {
        Set<String> rest = new LinkedHashSet<>(personas);
        List<String> names = new ArrayList<>();
        groups.keySet().stream()
                .sorted(Comparator.comparing((String group) -> -members(List.of(group)).size()))
                .filter(group -> rest.containsAll(members(List.of(group))))
                .toList()
                .forEach(group -> {
                    List<String> members = members(List.of(group));
                    if (rest.containsAll(members)) {
                        members.forEach(rest::remove);
                        names.add(group);
                    }
                });
        names.addAll(rest);
        return names;
    }
}
