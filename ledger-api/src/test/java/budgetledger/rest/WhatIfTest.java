package budgetledger.rest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/// Assumptions about an invented department's year, and the event after which a check began to fail, over HTTP.
@RunningService
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WhatIfTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String FIGURE = "shili-jd:2024:current:expenditure";
    private static final String WHAT_IF = "/api/v1/counterfactuals?figure=" + FIGURE;
    private static final String BISECT = "/api/v1/bisections?figure=" + FIGURE;

    private final Web web;
    private JsonNode events = JSON.createArrayNode();

    WhatIfTest(@LocalServerPort int port) {
        this.web = new Web(port);
    }

    @BeforeEach
    void figure() {
        events = get("/api/v1/figures/" + FIGURE + "?limit=200", "auditor").get("contributions");
    }

    @Test
    void a_figure_without_an_event_is_less_by_what_the_event_moved_and_nothing_is_recorded() {
        long head = get("/api/v1/events?limit=1", "auditor").get("position").asLong();
        JsonNode supplement = find("SUPPLEMENT");
        JsonNode answer = get(WHAT_IF + "&without=" + supplement.get("position"), "auditor");
        assertThat(answer.get("counterfactual").asBoolean()).isTrue();
        assertThat(answer.get("actual")).isEqualTo(get("/api/v1/figures/" + FIGURE, "auditor").get("amount"));
        String moved = sumOf(supplement.get("position").asLong());
        assertThat(answer.get("difference").asString()).isEqualTo(negated(moved));
        assertThat(answer.get("assumption").get(0).asString()).isEqualTo("假定没有发生事件 "
                + supplement.get("position") + "（追加，生效日 " + supplement.get("effectiveOn").asString() + "，"
                + supplement.get("document").get("number").asString() + "）");
        assertThat(answer.get("lines").get(0).get("line").get("text")).isEqualTo(supplement.get("line"));
        JsonNode english = get(WHAT_IF + "&without=" + supplement.get("eventId").asString(), "auditor",
                "Accept-Language", "en");
        assertThat(english.get("assumption").get(0).asString()).startsWith("Event " + supplement.get("position")
                + " (supplement, effective ").endsWith(" is assumed not to have happened");
        assertThat(english.get("lines")).isEqualTo(answer.get("lines"));
        assertThat(get("/api/v1/events?limit=1", "auditor").get("position").asLong()).isEqualTo(head);
    }

    @Test
    void a_permalink_repeats_every_assumption_and_gives_the_same_answer() {
        List<Long> positions = positions();
        JsonNode answer = get(WHAT_IF + "&without=" + positions.get(1) + "&without=" + positions.get(2) + "&moved="
                + positions.get(3) + ":2024-12-31&codesOf=2024&effectiveAt=2024-12-30&limit=2", "auditor");
        assertThat(answer.get("assumption")).hasSize(4);
        String self = answer.get("links").get("self").asString();
        ((ObjectNode) answer).put("knownAt", answer.get("position").asString());
        assertThat(get(self, "auditor")).isEqualTo(answer);
        List<JsonNode> dependents = new ArrayList<>();
        for (String next = self; next != null;) {
            JsonNode page = get(next, "auditor");
            page.get("dependents").forEach(dependents::add);
            next = page.get("links").has("next") ? page.get("links").get("next").asString() : null;
        }
        assertThat(dependents).hasSize(answer.get("dependentCount").asInt()).doesNotHaveDuplicates();
    }

    @Test
    void what_cannot_be_assumed_is_refused_with_the_reason() {
        long moving = positions().getFirst();
        assertThat(problem(WHAT_IF, 400)).isEqualTo("without");
        assertThat(problem(WHAT_IF + "&without=x", 400)).isEqualTo("without");
        assertThat(problem(WHAT_IF + "&moved=" + moving + ":2025-01-01", 400)).isEqualTo("moved");
        assertThat(problem(WHAT_IF + "&moved=" + moving, 400)).isEqualTo("moved");
        assertThat(problem(WHAT_IF + "&codesOf=2023", 400)).isEqualTo("codesOf");
        assertThat(problem(WHAT_IF + "&without=" + moving + "&moved=" + moving + ":2024-02-01", 400))
                .isEqualTo("moved");
        assertThat(problem(WHAT_IF + "&without=1".repeat(51), 400)).isEqualTo("without");
        assertThat(problem(WHAT_IF + "&without=99999999", 404)).isEqualTo("event_not_found");
        assertThat(problem(WHAT_IF + "&knownAt=" + (positions().getLast() - 1) + "&without=" + positions().getLast(), 404))
                .isEqualTo("event_not_found");
        assertThat(problem(WHAT_IF + "&without=" + opened(), 422)).isEqualTo("event_moves_nothing");
        long other = get("/api/v1/figures/zwfwb:2022:original:expenditure", "auditor").get("contributions").get(0)
                .get("position").asLong();
        assertThat(problem(WHAT_IF + "&without=" + other, 422)).isEqualTo("event_of_other_budget");
    }

    @Test
    void a_check_that_fails_names_the_event_that_made_it_fail() {
        JsonNode breaking = find("SUPPLEMENT");
        long position = breaking.get("position").asLong();
        String before = amountAt(position - 1);
        JsonNode answer = get(BISECT + "&differs=" + before + "&knownAt=" + position, "auditor");
        assertThat(answer.get("failsNow").asBoolean()).isTrue();
        JsonNode since = answer.get("since");
        assertThat(List.of(since.get("position").asLong(), answer.get("lastGoodPosition").asLong()))
                .containsExactly(position, position - 1);
        assertThat(List.of(since.get("before").asString(), since.get("after").asString(),
                since.get("event").get("amount").asString()))
                .containsExactly(before, amountAt(position), sumOf(position));
        assertThat(since.get("event").get("actor")).isEqualTo(breaking.get("actor"));
        assertThat(since.get("event").get("document")).isEqualTo(breaking.get("document"));
        String self = answer.get("links").get("self").asString();
        assertThat(get(self, "auditor")).isEqualTo(answer);
    }

    @Test
    void a_check_that_holds_now_tells_when_it_did_not() {
        String now = get("/api/v1/figures/" + FIGURE, "auditor").get("amount").asString();
        JsonNode answer = get(BISECT + "&differs=" + now, "auditor");
        assertThat(answer.get("failsNow").asBoolean()).isFalse();
        assertThat(answer.get("since").isNull() && answer.get("lastGoodPosition").isNull()).isTrue();
        assertThat(answer.get("first").get("position").asLong()).isEqualTo(positions().getFirst());
        assertThat(answer.get("runCount").asInt()).isEqualTo(answer.get("runs").size()).isPositive();
        assertThat(answer.get("runs").get(0).get("until").isNull()).isFalse();
        JsonNode lines = get(BISECT + "&below=0&anyLine=true", "auditor");
        assertThat(lines.get("failsNow").asBoolean() || lines.get("runCount").asInt() > 0).isFalse();
        assertThat(lines.get("check").get("kind").asString()).isEqualTo("ANY_LINE");
        for (String check : List.of("transit", "balance")) {
            assertThat(get(BISECT + "&check=" + check, "auditor").get("failsNow").asBoolean()).isFalse();
        }
        assertThat(get(BISECT + "&check=balance", "auditor").get("runCount").asInt()).isZero();
    }

    @Test
    void what_is_no_check_is_a_fault() {
        assertThat(problem(BISECT, 400)).isEqualTo("below");
        assertThat(problem(BISECT + "&below=1&above=2", 400)).isEqualTo("below");
        assertThat(problem(BISECT + "&check=transit&anyLine=true", 400)).isEqualTo("anyLine");
        assertThat(problem(BISECT + ":function=201&check=transit", 400)).isEqualTo("figure");
        assertThat(problem(BISECT + "&below=1&below=2", 400)).isEqualTo("below");
    }

    @Test
    void a_department_out_of_sight_is_not_there() {
        for (String path : List.of("/api/v1/counterfactuals?figure=zwfwb:2022:current:expenditure&without=1",
                "/api/v1/bisections?figure=zwfwb:2022:current:expenditure&below=1",
                "/api/v1/bisections?figure=zwfwb:2022:current:expenditure&check=transit")) {
            Web.Answer answer = web.get(path, "Authorization", Web.basic("jd-maker"));
            assertThat(answer.status()).as(answer.body()).isEqualTo(404);
        }
    }

    private JsonNode find(String act) {
        for (JsonNode event : events) {
            if (event.get("act").asString().equals(act)) {
                return event;
            }
        }
        throw new AssertionError("no " + act + " in " + events);
    }

    private List<Long> positions() {
        List<Long> positions = new ArrayList<>();
        events.forEach(event -> positions.add(event.get("position").asLong()));
        return positions.stream().distinct().toList();
    }

    /// What an event moves of the figure.
    private String sumOf(long position) {
        BigDecimal sum = BigDecimal.ZERO.setScale(2);
        for (JsonNode event : events) {
            if (event.get("position").asLong() == position) {
                sum = sum.add(new BigDecimal(event.get("amount").asString()));
            }
        }
        return sum.toPlainString();
    }

    private static String negated(String amount) {
        return new BigDecimal(amount).negate().toPlainString();
    }

    private String amountAt(long position) {
        return get("/api/v1/figures/" + FIGURE + "?knownAt=" + position, "auditor").get("amount").asString();
    }

    private long opened() {
        for (JsonNode event : get("/api/v1/events?limit=200", "auditor").get("events")) {
            if (event.get("stream").asString().equals("budget/shili-jd/2024")
                    && event.get("type").asString().endsWith("BudgetOpened")) {
                return event.get("position").asLong();
            }
        }
        throw new AssertionError("never opened");
    }

    /// The code of a problem, or the parameter that is at fault.
    private String problem(String path, int status) {
        Web.Answer answer = web.get(path, "Authorization", Web.basic("auditor"));
        assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(status);
        JsonNode problem = JSON.readTree(answer.body());
        return problem.has("errors") ? problem.get("errors").get(0).get("parameter").asString()
                : problem.get("code").asString();
    }

    private JsonNode get(String path, String user, String... more) {
        List<String> headers = new ArrayList<>(List.of("Authorization", Web.basic(user)));
        headers.addAll(List.of(more));
        Web.Answer answer = web.get(path, headers.toArray(String[]::new));
        assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
