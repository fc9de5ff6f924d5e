package budgetledger.rest;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/// Every way a request can fail, over real HTTP: the whole problem document in Chinese and in English, compared with
/// the files in the folder `problems`, whose names begin with the status.
@RunningService
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProblemsTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String TRACEPARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";
    private static final JsonMapper JSON = new JsonMapper();

    private final Web web;

    ProblemsTest(@LocalServerPort int port) {
        this.web = new Web(port);
    }

    static Stream<Example> examples() {
        return Example.all().stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void is_told_in_chinese(Example example) {
        String head = prepare(example);
        check(example, head, "zh-CN", answer(example, null));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void is_told_in_english(Example example) {
        String head = prepare(example);
        check(example, head, "en", answer(example, "en-GB, en;q=0.8"));
    }

    @Test
    void every_status_that_can_be_provoked_is_there() {
        Set<Integer> provoked = new TreeSet<>();
        examples().forEach(example -> provoked.add(example.status()));
        assertThat(provoked).containsExactly(400, 401, 403, 404, 405, 406, 409, 412, 413, 415, 422, 428, 500, 501,
                503);
    }

    /// The position of the log, as the last request before says.
    private String prepare(Example example) {
        String head = "";
        for (JsonNode before : example.before()) {
            Web.Answer well = web.send(before);
            assertThat(well.status()).as(well.body()).isBetween(200, 299);
            head = well.headers().get("ledger-position");
        }
        return head;
    }

    private Web.Answer answer(Example example, @Nullable String language) {
        String raw = example.raw();
        if (raw != null) {
            return web.raw(raw.replace("{more}", "Traceparent: " + TRACEPARENT + "\r\nConnection: close"
                    + (language == null ? "" : "\r\nAccept-Language: " + language)));
        }
        return language == null ? web.send(example.request(), "traceparent", TRACEPARENT)
                : web.send(example.request(), "traceparent", TRACEPARENT, "Accept-Language", language);
    }

    private static void check(Example example, String head, String language, Web.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(example.status());
        assertThat(answer.headers()).containsEntry("content-type", "application/problem+json")
                .containsEntry("content-language", example.unread() ? "zh-CN" : language)
                .containsEntry("cache-control", "no-store");
        example.headers().forEach((name, value) -> assertThat(answer.headers()).containsEntry(name, value));
        ObjectNode problem = (ObjectNode) JSON.readTree(answer.body());
        String trace = problem.remove("traceId").asString();
        if (example.unread()) {
            assertThat(trace).matches("[0-9a-f]{32}");
        } else {
            assertThat(trace).isEqualTo(TRACE);
        }
        assertThat(problem).isEqualTo(example.answer(language, head));
        assertThat(List.of(answer.body(), answer.headers().toString()))
                .noneMatch(text -> text.contains(Breakage.SECRET) || text.contains("Exception"));
    }
}
