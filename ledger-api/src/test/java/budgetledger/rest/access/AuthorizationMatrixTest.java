package budgetledger.rest.access;

import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import budgetledger.eventlog.EventLog;
import budgetledger.rest.RunningService;
import budgetledger.rest.Web;
import budgetledger.rest.access.Matrix.Case;
import budgetledger.security.TestIssuer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/// Every route of the running service × everybody who could ask, against the table in `authorization.yaml`.
@RunningService
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AuthorizationMatrixTest {
    private static final String NOTHING = "00000000-0000-8000-8000-0000000000ff";
    private static final String NO_DEPARTMENT = "matrix-0";
    private static final String NO_UNIT = "009";

    private final Matrix matrix = Matrix.read();
    private final Web web;
    private final EventLog log;
    private final RequestMappingHandlerMapping mappings;
    private final List<Asked> asked = new ArrayList<>();
    private final Map<String, String> tokens = new LinkedHashMap<>();

    /// A question, by whom, and the answers to it: to the question itself and to the same about what does not exist.
    private record Asked(Case row, String persona, String outcome, String body, int head, @Nullable String phantom,
            String seen, String missing) {
        @Override
        public String toString() {
            return row + " as " + persona;
        }
    }

    @Autowired
    AuthorizationMatrixTest(@LocalServerPort int port, EventLog log,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.web = new Web(port);
        this.log = log;
        this.mappings = mappings;
    }

    @BeforeAll
    void everybody_asks_everything() {
        MatrixWorld world = new MatrixWorld(matrix, new Office(web), log);
        for (List<Case> rows : matrix.routes().values()) {
            for (Case row : rows) {
                tokens.clear(); // they last for minutes
                matrix.personas().keySet().forEach(persona -> asked.add(ask(row, persona, world)));
            }
        }
    }

    @Test
    void every_route_is_in_the_table_and_no_other() {
        Set<String> mapped = new TreeSet<>();
        mappings.getHandlerMethods().keySet().forEach(mapping -> mapping.getPatternValues().stream()
                .filter(pattern -> pattern.startsWith("/api/"))
                .forEach(pattern -> mapping.getMethodsCondition().getMethods()
                        .forEach(method -> mapped.add(method + " " + pattern))));
        assertThat(matrix.routes().keySet())
                .as("routes of authorization.yaml against those of the service")
                .containsExactlyInAnyOrderElementsOf(mapped);
    }

    @Test
    void everybody_is_answered_as_the_table_says() {
        Map<Case, Map<String, String>> seen = new LinkedHashMap<>();
        asked.forEach(one -> seen.computeIfAbsent(one.row(), _ -> new TreeMap<>()).put(one.persona(), one.outcome()));
        List<String> faults = new ArrayList<>();
        seen.forEach((row, outcomes) -> {
            if (!outcomes.equals(row.expected())) {
                outcomes.forEach((persona, outcome) -> {
                    if (!outcome.equals(row.expected().get(persona))) {
                        faults.add(row + " as " + persona + ": " + outcome + " instead of "
                                + row.expected().get(persona));
                    }
                });
                faults.add("so it would be\n" + matrix.row(outcomes));
            }
        });
        assertThat(faults).as("%s", String.join("\n", faults)).isEmpty();
    }

    @Test
    void who_asks_for_headers_only_is_answered_like_who_asks_for_all() {
        assertThat(asked.stream().filter(one -> one.row().method().equals("GET") && one.head() != status(one)))
                .isEmpty();
    }

    @Test
    void who_audits_has_no_route_that_writes() {
        assertThat(asked.stream().filter(one -> matrix.is(one.persona(), "auditors"))
                .filter(one -> !one.row().method().equals("GET") && !one.outcome().equals("403 forbidden"))
                .map(one -> one.row().route()).distinct())
                .as("the own password alone").containsExactly("PUT /api/v1/me/password");
    }

    private static int status(Asked one) {
        return one.outcome().equals("ok") ? 200 : Integer.parseInt(one.outcome().substring(0, 3));
    }

    @Test
    void nobody_reads_what_is_out_of_sight_in_any_answer() {
        List<String> leaks = new ArrayList<>();
        matrix.secrets().forEach((text, from) -> asked.stream()
                .filter(one -> from.contains(one.persona()) && one.body().contains(text))
                .forEach(one -> leaks.add(one + " shows " + text + ": " + excerpt(one.body(), text))));
        assertThat(leaks).as("%s", String.join("\n", leaks)).isEmpty();
    }

    private static String excerpt(String body, String text) {
        int at = body.indexOf(text);
        return body.substring(Math.max(0, at - 200), Math.min(body.length(), at + 40));
    }

    /// The other department, and the other unit where it is told 404, cannot even tell whether there is something.
    @Test
    void what_is_out_of_sight_is_like_what_does_not_exist() {
        List<String> faults = new ArrayList<>();
        for (Asked one : asked) {
            if (one.phantom() != null && !one.seen().equals(one.missing())) {
                faults.add(one + "\n  " + one.outcome() + " " + one.seen() + "\n  " + one.phantom() + " "
                        + one.missing());
            }
        }
        assertThat(faults).as("%s", String.join("\n", faults)).isEmpty();
    }

    private Asked ask(Case row, String persona, MatrixWorld world) {
        Map<String, String> real = real(row, world);
        Web.Answer answer = send(row, row.method(), persona, real, world);
        String outcome = outcome(answer);
        int head = row.method().equals("GET") ? send(row, "HEAD", persona, real, world).status() : 0;
        boolean outside = matrix.is(persona, "b") || matrix.is(persona, "without");
        boolean otherUnit = matrix.is(persona, "unit2") && outcome.startsWith("404");
        boolean named = (row.address() + body(row)).matches(".*\\{(id|department|unit)}.*");
        if (!named || (!outside && !otherUnit)) {
            return new Asked(row, persona, outcome, answer.body(), head, null, "", "");
        }
        Map<String, String> phantom = phantom(real, outside);
        Web.Answer missing = send(row, row.method(), persona, phantom, world);
        return new Asked(row, persona, outcome, answer.body(), head, outcome(missing), said(answer.body(), real),
                said(missing.body(), phantom));
    }

    private static Map<String, String> real(Case row, MatrixWorld world) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("{id}", row.about() == null ? NOTHING : world.items.getOrDefault(row.about(), "?"));
        values.put("{department}", MatrixWorld.A);
        values.put("{year}", row.year());
        values.put("{unit}", MatrixWorld.UNIT);
        values.put("{name}", "matrix-account");
        values.put("{account}", "matrix-account");
        values.put("{candidate}", world.candidate);
        values.put("{soon}", LocalDate.now().plusDays(20).toString());
        values.put("{start}", Long.toString(world.start));
        values.put("{end}", Long.toString(world.end));
        return values;
    }

    /// @param department whether there is not even the department, or only not the unit
    private static Map<String, String> phantom(Map<String, String> real, boolean department) {
        Map<String, String> values = new LinkedHashMap<>(real);
        String id = real.getOrDefault("{id}", "");
        values.put("{id}", id.contains(":") ? id.replace(MatrixWorld.A, department ? NO_DEPARTMENT : MatrixWorld.A)
                .replace("unit=" + MatrixWorld.UNIT, "unit=" + NO_UNIT)
                : id.contains("-") ? NOTHING : "999999999");
        values.put("{department}", department ? NO_DEPARTMENT : MatrixWorld.A);
        values.put("{unit}", NO_UNIT);
        return values;
    }

    /// What an answer says, with what was asked for put back to names.
    private static String said(String body, Map<String, String> values) {
        String said = body.replaceAll("\"traceId\":\"[^\"]*\"", "").replaceAll("\"(position|head)\":\\d+", "");
        for (String name : List.of("{id}", "{department}", "{unit}")) {
            String value = values.getOrDefault(name, "");
            said = said.replace("\"" + value + "\"", name).replace("/" + value, "/" + name)
                    .replace(value + "/", name + "/").replace(" " + value, " " + name)
                    .replace("=" + value, "=" + name).replace("“" + value + "”", name);
        }
        return said;
    }

    private Web.Answer send(Case row, String method, String persona, Map<String, String> values, MatrixWorld world) {
        List<String> headers = new ArrayList<>(List.of("Content-Type", "application/json", "Accept-Language", "en"));
        String person = world.persons.getOrDefault(persona, "");
        if (!person.isEmpty()) {
            headers.addAll(List.of("Authorization", "Bearer " + tokens.computeIfAbsent(person,
                    TestIssuer.STARTED::tokenOf)));
        }
        if (row.about() != null && world.versions.containsKey(row.about())) {
            headers.addAll(List.of("If-Match", world.versions.get(row.about())));
        }
        HttpRequest request = web.request(method, filled(row.address(), values), filled(body(row), values),
                headers.toArray(new String[0]));
        return web.send(request);
    }

    private String body(Case row) {
        return row.body() == null ? "" : Office.JSON.writeValueAsString(matrix.bodies().get(row.body()));
    }

    private static String filled(String text, Map<String, String> values) {
        String filled = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace(value.getKey(), value.getValue());
        }
        return filled;
    }

    /// Of a dry run, what it says that the request itself would be answered with.
    private static String outcome(Web.Answer answer) {
        JsonNode body = answer.body().startsWith("{") ? Office.JSON.readTree(answer.body())
                : Office.JSON.createObjectNode();
        JsonNode refusal = body.path("refusal");
        if (refusal.isObject()) {
            return refusal.path("status").asInt() + " " + refusal.path("code").asString();
        }
        JsonNode row = body.at("/results/0/refusal/code");
        if (row.isString()) {
            return "row " + row.asString();
        }
        return answer.status() < 300 ? "ok" : answer.status() + " " + body.path("code").asString("");
    }
}
