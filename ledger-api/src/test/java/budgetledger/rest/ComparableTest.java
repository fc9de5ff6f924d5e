package budgetledger.rest;

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

/// The sample's published change on a comparable basis (可比口径). Its base year is known by 类: 205 is read as 208,
/// and half of 210, 530400.00, leaves for the end.
@RunningService
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ComparableTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String CHANGE = "/api/v1/comparisons?department=zwfwb&base=2021&target=2022";
    private static final String MEASURES = "/api/v1/budgets/zwfwb/2022/measures";
    private static final String CROSSWALK = """
            {"kind":"CROSSWALK","effectiveOn":"2022-03-05","reason":{"code":"REFORM","text":"科目调整"},
             "document":{"number":"示〔2022〕1号","title":"关于科目调整的通知"},"from":2021,"rules":[
               {"function":"205","shares":[{"function":"208","weight":"1"}]},
               {"function":"210","shares":[{"weight":"0.5"},{"function":"205","weight":"0.5"}]}]}""";

    private final Web web;

    ComparableTest(@LocalServerPort int port) {
        this.web = new Web(port);
    }

    /// Taken once, however often it is sent.
    @BeforeEach
    void adopt() {
        JsonNode proposed = write("POST", MEASURES, "officer", CROSSWALK, 201);
        write("PUT", MEASURES + "/" + proposed.get("id").asString() + "/adoption", "checker", "", 200);
    }

    @Test
    void a_published_change_is_the_real_one_and_the_restatement_in_every_step() {
        JsonNode change = get(CHANGE + "&comparable=true&detail=events&minPosition=" + adoption());
        assertThat(text(change.get("base").get("amount"), change)).isEqualTo(
                "41231000.00: 2373000.00 = 2373000.00 + 0.00 of 41231000.00");
        List<String> steps = new ArrayList<>();
        for (JsonNode step : change.get("steps")) {
            steps.add(step.get("key").asString() + " " + text(step.get("base"), step) + " "
                    + step.get("figures").get("base").isNull() + " " + step.get("published").get("figure").asString()
                    + " " + step.get("events").get(0).get("amount").asString());
        }
        assertThat(steps).containsExactly(
                "201 39744700.00: 2379300.00 = 2379300.00 + 0.00 of 39744700.00 false "
                        + "zwfwb:2021:original:expenditure:function=201 39744700.00",
                "205 265200.00: -11500.00 = -238300.00 + 226800.00 of 38400.00 true "
                        + "zwfwb:2021:original:expenditure:function=205 38400.00",
                "208 955900.00: 45700.00 = 7300.00 + 38400.00 of 917500.00 true "
                        + "zwfwb:2021:original:expenditure:function=208 917500.00",
                "210 265200.00: -40500.00 = 224700.00 + -265200.00 of 530400.00 true "
                        + "zwfwb:2021:original:expenditure:function=210 530400.00");
        assertThat(change.get("residual").asString()).isEqualTo("0.00");
        assertThat(change.get("notRestated").isEmpty()).isTrue();
        JsonNode used = change.get("crosswalks");
        assertThat(used).hasSize(1);
        assertThat(used.get(0).get("budget").asString()).isEqualTo("zwfwb/2022");
        assertThat(used.get(0).get("position").asLong()).isEqualTo(adoption());
        assertThat(List.of(used.get(0).get("proposer").asString(), used.get(0).get("adopter").asString(),
                used.get(0).get("document").get("number").asString())).containsExactly(
                        measure().get("proposer").asString(), measure().get("decidedBy").asString(), "示〔2022〕1号");
    }

    @Test
    void both_clocks_hold_and_the_log_itself_says_the_same() {
        long adoption = adoption();
        assertThat(restated("&knownAt=" + adoption)).isEqualTo("-11500.00 = -238300.00 + 226800.00");
        assertThat(restated("&knownAt=" + (adoption - 1))).isEqualTo("-11500.00 = -11500.00 + 0.00");
        assertThat(restated("&effectiveAt=2022-03-05")).isEqualTo("-11500.00 = -238300.00 + 226800.00");
        assertThat(restated("&effectiveAt=2022-03-04")).isEqualTo("-11500.00 = -11500.00 + 0.00");
        assertThat(restated("&source=log")).isEqualTo("-11500.00 = -238300.00 + 226800.00");
        JsonNode answer = get(CHANGE + "&comparable=true");
        String permalink = answer.get("links").get("self").asString();
        assertThat(permalink).contains("comparable=true", "knownAt=" + answer.get("position").asLong());
        ((ObjectNode) answer).put("knownAt", answer.get("position").asString());
        assertThat(get(permalink)).isEqualTo(answer);
    }

    @Test
    void without_the_parameter_nothing_of_it_shows() {
        JsonNode plain = get(CHANGE + "&minPosition=" + adoption());
        assertThat(plain.has("published") || plain.has("restatement") || plain.has("crosswalks")
                || plain.has("notRestated") || plain.get("steps").get(0).has("published")).isFalse();
        assertThat(plain.get("steps").get(1).get("base").asString()).isEqualTo("38400.00");
        assertThat(get(CHANGE + "&comparable=false").get("steps")).isEqualTo(plain.get("steps"));
    }

    @Test
    void what_has_no_comparable_basis_is_a_fault() {
        for (String wrong : List.of(CHANGE + "&by=personnel&comparable=true", CHANGE + "&comparable=yes",
                "/api/v1/comparisons?department=zwfwb&base=2022&target=2021&comparable=true")) {
            Web.Answer answer = web.get(wrong, "Authorization", Web.basic("auditor"));
            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            assertThat(JSON.readTree(answer.body()).get("errors").get(0).get("parameter").asString())
                    .isEqualTo("comparable");
        }
    }

    @Test
    void measures_are_listed_as_they_were_proposed() {
        JsonNode measure = measure();
        assertThat(measure.get("rules")).isEqualTo(JSON.readTree("""
                [{"department":null,"unit":null,"function":"205","economic":null,"shares":[
                   {"unit":null,"function":"208","economic":null,"weight":"1"}]},
                 {"department":null,"unit":null,"function":"210","economic":null,"shares":[
                   {"unit":null,"function":null,"economic":null,"weight":"0.5"},
                   {"unit":null,"function":"205","economic":null,"weight":"0.5"}]}]"""));
        assertThat(List.of(measure.get("kind").asString(), measure.get("status").asString(),
                measure.get("effectiveOn").asString(), measure.get("reason").get("text").asString(),
                measure.get("from").asString())).containsExactly("CROSSWALK", "ADOPTED", "2022-03-05", "科目调整",
                        "2021");
        Web.Answer nowhere = web.get("/api/v1/budgets/nowhere/2022/measures", "Authorization", Web.basic("auditor"));
        assertThat(nowhere.status()).isEqualTo(404);
        assertThat(get("/api/v1/budgets/zwfwb/2021/measures").get("measures").isEmpty()).isTrue();
    }

    private String restated(String more) {
        JsonNode step = get(CHANGE + "&comparable=true" + more).get("steps").get(1);
        String text = text(step.get("base"), step);
        return text.substring(text.indexOf(':') + 2, text.indexOf(" of "));
    }

    private static String text(JsonNode base, JsonNode of) {
        return base.asString() + ": " + of.get("published").get("delta").asString() + " = "
                + of.get("delta").asString() + " + " + of.get("restatement").asString() + " of "
                + of.get("published").get("base").asString();
    }

    private JsonNode measure() {
        return get(MEASURES).get("measures").get(0);
    }

    private long adoption() {
        return measure().get("position").asLong();
    }

    private JsonNode get(String path) {
        Web.Answer answer = web.get(path, "Authorization", Web.basic("auditor"));
        assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    /// Waits until it is shown.
    private JsonNode write(String method, String path, String user, String body, int status) {
        Web.Answer answer = web.send(web.request(method, path, body, "Authorization", Web.basic(user),
                "Content-Type", "application/json", "Idempotency-Key", "comparable-" + method));
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        get(MEASURES + "?minPosition=" + answer.headers().get("ledger-position"));
        return JSON.readTree(answer.body());
    }
}
