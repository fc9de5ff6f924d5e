package budgetledger.rest.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import budgetledger.rest.RunningService;
import budgetledger.rest.Web;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/// Every read takes the clocks that it has an answer for, says why it takes no other, and links to the same answer for
/// ever: over real HTTP, while more is recorded and back-dated.
@RunningService
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KnownReadsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String BODY = """
            {"department":"zwfwb","year":2022,"kind":"SUPPLEMENT","effectiveOn":"2022-03-01",
             "reason":{"code":"KNOWN","text":"测试用调整"},"document":{"number":"测试〔2022〕9号","title":"测试通知"},
             "lines":[{"line":{"function":"2010301","kind":"BASIC"},"amount":"1000.00"}]}""";

    private final Web web;

    KnownReadsTest(@LocalServerPort int port) {
        this.web = new Web(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/adjustments?department=shili-jd", "/api/v1/departments",
        "/api/v1/budgets/zwfwb/2022", "/api/v1/budgets/shili-jd/2025/measures"})
    void where_something_stands_has_no_effective_date_and_it_is_said(String path) {
        Web.Answer answer = web.get(path + (path.contains("?") ? "&" : "?") + "effectiveAt=2022-06-30",
                "Authorization", Web.basic("auditor"));
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(problem.get("code").asString()).isEqualTo("unsupported_combination");
        assertThat(problem.at("/errors/0/parameter").asString()).isEqualTo("effectiveAt");
        assertThat(problem.at("/errors/0/message").asString()).contains("knownAt");
    }

    @Test
    void an_adjustment_is_shown_as_it_was_known_at_each_step() {
        JsonNode drafted = write("POST", "/api/v1/adjustments", BODY, "Idempotency-Key", "known-1");
        String id = drafted.get("id").asString();
        JsonNode submitted = write("PUT", "/api/v1/adjustments/" + id + "/submission", "", "If-Match",
                "\"" + drafted.get("version").asString() + "\"");
        String path = "/api/v1/adjustments/" + id;
        assertThat(get(path + "?knownAt=" + drafted.get("position")))
                .isEqualTo(get(drafted.at("/links/self").asString()));
        assertThat(get(path + "?knownAt=" + drafted.get("position")).get("status").asString()).isEqualTo("DRAFT");
        assertThat(get(path + "?knownAt=" + submitted.get("position")).get("status").asString())
                .isEqualTo("SUBMITTED");
        assertThat(get(path).get("status").asString()).isEqualTo("SUBMITTED");
        assertThat(get(path + "?knownAt=" + drafted.get("position")).get("steps").size()).isEqualTo(1);
        assertThat(web.get(path + "?knownAt=" + (drafted.get("position").asLong() - 1), "Authorization",
                Web.basic("auditor")).status()).isEqualTo(404);
        String list = "/api/v1/adjustments?department=zwfwb&year=2022";
        assertThat(standing(list + "&status=DRAFT&knownAt=" + drafted.get("position"))).containsEntry(id, "DRAFT");
        assertThat(standing(list + "&status=SUBMITTED&knownAt=" + submitted.get("position")))
                .containsEntry(id, "SUBMITTED");
        assertThat(standing(list + "&status=DRAFT&knownAt=" + submitted.get("position"))).doesNotContainKey(id);
        assertThat(standing(list + "&knownAt=" + (drafted.get("position").asLong() - 1))).doesNotContainKey(id);
    }

    @Test
    void permanent_links_give_the_same_after_more_was_recorded_and_back_dated() {
        List<String> paths = List.of("/api/v1/adjustments?department=zwfwb",
                "/api/v1/adjustments?department=shili-jd&limit=2", "/api/v1/departments", "/api/v1/budgets/zwfwb/2022",
                "/api/v1/budgets/shili-jd/2025/measures",
                "/api/v1/figures?department=zwfwb&year=2022&effectiveAt=2022-06-30",
                "/api/v1/figures/zwfwb:2022:current:expenditure?effectiveAt=2022-06-30",
                "/api/v1/breakdowns?department=zwfwb&year=2022", "/api/v1/moves?department=zwfwb&year=2022",
                "/api/v1/comparisons?department=zwfwb&base=2021&target=2022&basis=current&effectiveAt=2022-12-31");
        Map<String, JsonNode> before = new LinkedHashMap<>();
        for (String path : paths) {
            JsonNode answer = get(path);
            String self = answer.at("/links/self").asString();
            assertThat(self).as(path).contains("knownAt=");
            before.put(self, get(self));
        }
        JsonNode drafted = write("POST", "/api/v1/adjustments", BODY, "Idempotency-Key", "known-2");
        String id = drafted.get("id").asString();
        JsonNode submitted = write("PUT", "/api/v1/adjustments/" + id + "/submission", "", "If-Match",
                "\"" + drafted.get("version").asString() + "\"");
        Web.Answer approved = send("checker", "PUT", "/api/v1/adjustments/" + id + "/approval", "", "If-Match",
                "\"" + submitted.get("version").asString() + "\"");
        assertThat(approved.status()).as(approved.body()).isEqualTo(200);
        get("/api/v1/figures?department=zwfwb&year=2022&minPosition=" + approved.headers().get("ledger-position"));
        before.forEach((self, answer) -> assertThat(get(self)).as(self).isEqualTo(answer));
    }

    private Map<String, String> standing(String path) {
        Map<String, String> standing = new LinkedHashMap<>();
        List<JsonNode> rows = new ArrayList<>();
        get(path).get("adjustments").forEach(rows::add);
        rows.forEach(row -> standing.put(row.get("id").asString(), row.get("status").asString()));
        return standing;
    }

    private JsonNode get(String path) {
        Web.Answer answer = web.get(path, "Authorization", Web.basic("auditor"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private JsonNode write(String method, String path, String body, String... headers) {
        Web.Answer answer = send("maker", method, path, body, headers);
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
        return JSON.readTree(answer.body());
    }

    private Web.Answer send(String person, String method, String path, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Authorization", Web.basic(person), "Content-Type", "application/json"));
        return web.send(web.request(method, path, body, all.toArray(new String[0])));
    }
}
