package budgetledger.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import budgetledger.money.Money;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/// What an auditor asks of the sample: the passport of a figure and of a change, why a figure is no longer what was
/// published, and whether all axes tell one change. All as known when the sample had just been loaded.
@RunningService
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PassportTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String LOADED = "knownAt=177";
    private static final String OF_2024 = "/api/v1/explanations?figure=shili-jd:2024:original:expenditure"
            + "&publishedAt=86&publishedOn=2024-03-20&" + LOADED;

    private final Web web;

    PassportTest(@LocalServerPort int port) {
        this.web = new Web(port);
    }

    @Test
    void a_figure_is_given_as_computed_as_booked_as_published_and_on_paper() {
        JsonNode passport = get("/api/v1/figures/zwfwb:2022:original:expenditure/provenance?" + LOADED);
        assertThat(passport.get("amount")).isEqualTo(JSON.readTree("""
                {"fen":"4360400000","yuan":"43604000.00","wan":"4360.40","capital":"肆仟叁佰陆拾万肆仟元整"}"""));
        assertThat(passport.get("acts")).isEqualTo(JSON.readTree("""
                [{"act":"ENACTMENT","name":"批复","amount":"43604000.00"}]"""));
        assertThat(sum(passport.get("lines"), "amount")).isEqualTo("43604000.00");
        List<String> published = new ArrayList<>();
        passport.get("published").forEach(part -> published.add(part.get("provenance").get("kind").asString() + " "
                + part.get("amount").asString()));
        assertThat(published).containsExactly("ORIGINAL 34351200.00", "DERIVED 9252800.00");
        assertThat(passport.get("events").get("count").asLong()).isEqualTo(5);
        assertThat(passport.get("events").get("digest").asString()).matches("[0-9a-f]{64}");
        assertThat(again(passport)).isEqualTo(passport);
    }

    @Test
    void on_every_page_the_sums_lead_to_the_amount() {
        String path = "/api/v1/figures/shili-jd:2024:current:expenditure/provenance?limit=3&" + LOADED;
        List<String> events = new ArrayList<>();
        Money told = Money.ZERO;
        while (path != null) {
            JsonNode page = get(path);
            assertThat(page.get("amount").get("yuan").asString()).isEqualTo("33578000.00");
            assertThat(money(page.get("sums").get("before"))).isEqualTo(told);
            assertThat(page.get("lines").isNull()).isEqualTo(!events.isEmpty());
            for (JsonNode part : page.get("contributions")) {
                events.add(part.get("position").asString() + " " + part.get("line").asString());
                told = told.plus(money(part.get("amount")));
            }
            assertThat(told.plus(money(page.get("sums").get("rest"))).yuan()).isEqualTo("33578000.00");
            path = page.get("links").has("next") ? page.get("links").get("next").asString() : null;
        }
        assertThat(told.yuan()).isEqualTo("33578000.00");
        assertThat(events).doesNotHaveDuplicates().hasSizeGreaterThan(30);
    }

    @Test
    void a_contribution_names_who_asked_and_everybody_who_approved() {
        JsonNode page = get("/api/v1/figures/shili-jd:2024:original:expenditure/provenance?after=86&" + LOADED);
        JsonNode correction = page.get("contributions").get(0);
        assertThat(List.of(correction.get("act").asString(), correction.get("maker").asString(),
                correction.get("approvers").toString(), correction.get("amount").asString())).containsExactly(
                        "ENACTMENT_CORRECTION", "jd-maker2", "[\"jd-checker\",\"officer\"]", "-90000.00");
    }

    @Test
    void a_change_has_a_passport_of_both_figures() {
        JsonNode change = get("/api/v1/changes?base=zwfwb:2021:original:expenditure"
                + "&target=zwfwb:2022:original:expenditure&" + LOADED);
        assertThat(change.get("delta").get("wan").asString()).isEqualTo("237.30");
        assertThat(change.get("delta").get("capital").asString()).isEqualTo("贰佰叁拾柒万叁仟元整");
        assertThat(change.get("base")).isEqualTo(pinned(get("/api/v1/figures/zwfwb:2021:original:expenditure"
                + "/provenance?" + LOADED)));
        assertThat(again(change)).isEqualTo(change);
    }

    @Test
    void a_figure_is_explained_from_what_was_published_to_what_is_now() {
        JsonNode explanation = get(OF_2024 + "&basis=current");
        assertThat(List.of(explanation.get("published").get("amount").asString(),
                explanation.get("now").get("amount").asString(), explanation.get("difference").asString(),
                explanation.get("residual").asString()))
                        .containsExactly("30300000.00", "33578000.00", "3278000.00", "0.00");
        Map<String, String> parts = parts(explanation);
        assertThat(parts).isEqualTo(Map.of("LATER_DECISION", "2178000.00", "CORRECTION", "-140000.00",
                "REASSIGNMENT", "720000.00", "OTHER_BASIS", "520000.00"));
        assertThat(causes(OF_2024 + "&basis=current&limit=4")).isEqualTo(parts);
        assertThat(parts(get(OF_2024))).isEqualTo(Map.of("CORRECTION", "-90000.00"));
        assertThat(again(explanation)).isEqualTo(explanation);
    }

    @Test
    void what_was_decided_before_and_recorded_later_is_told_apart() {
        String late = "/api/v1/explanations?figure=shili-jd:2024:current:expenditure&publishedAt=86&" + LOADED;
        assertThat(parts(get(late + "&publishedOn=2024-07-31")))
                .containsEntry("LATE_RECORD", "828000.00").containsEntry("LATER_DECISION", "1350000.00");
        assertThat(parts(get(late + "&publishedOn=2024-12-31&effectiveAt=2024-02-29"))).isEqualTo(Map.of(
                "CORRECTION", "-90000.00", "OTHER_DAY", "-600000.00"));
    }

    @Test
    void a_figure_read_by_later_codes_is_explained_by_reclassification_and_reassignment() {
        JsonNode moved = get("/api/v1/explanations?figure=shili-jd:2024:original:expenditure&publishedAt=170"
                + "&codesOf=2025&" + LOADED);
        assertThat(parts(moved)).isEqualTo(Map.of("REASSIGNMENT", "1440000.00"));
        assertThat(moved.get("crosswalks")).hasSize(1);
        JsonNode renamed = get("/api/v1/explanations?figure=shili-jd:2023:original:expenditure:function=2013999"
                + "&publishedAt=70&codesOf=2024&" + LOADED);
        assertThat(parts(renamed)).containsOnlyKeys("RECLASSIFICATION");
        assertThat(money(renamed.get("now").get("amount")))
                .isEqualTo(money(renamed.get("published").get("amount")).plus(money(renamed.get("difference"))));
    }

    @Test
    void all_axes_certify_one_change_or_say_what_they_leave_open() {
        JsonNode certificate = get("/api/v1/certificates?department=zwfwb&base=2021&target=2022&" + LOADED);
        Map<String, String> axes = new TreeMap<>();
        certificate.get("axes").forEach(axis -> axes.put(axis.get("axis").asString(), axis.get("sum").asString() + " "
                + axis.get("complete").asString() + " " + axis.get("unknown").get("base").asString() + " "
                + axis.get("unknown").get("target").asString()));
        assertThat(axes).isEqualTo(Map.of("function", "2373000.00 false 41231000.00 0.00",
                "unit", "2373000.00 false 41231000.00 43604000.00", "fund", "2373000.00 true 0.00 0.00",
                "kind", "2373000.00 true 0.00 0.00", "economic", "2373000.00 false 41231000.00 43604000.00"));
        assertThat(certificate.get("axes").get(0).get("steps").get(0).get("name").asString())
                .isEqualTo("一般公共服务支出");
        JsonNode whole = get("/api/v1/certificates?department=shili-jd&base=2024&target=2025&basis=current&" + LOADED);
        assertThat(whole.get("complete").asBoolean()).isTrue();
        assertThat(whole.get("delta").asString()).isEqualTo("452000.00");
        assertThat(again(whole)).isEqualTo(whole);
    }

    @Test
    void who_sees_one_unit_gets_the_passport_of_that_unit_and_nothing_of_the_rest() {
        String figure = "/api/v1/figures/shili-jd:2024:current:expenditure/provenance?limit=5&" + LOADED;
        JsonNode seen = JSON.readTree(answer("jd-viewer", figure, 200));
        JsonNode unit = get("/api/v1/figures/shili-jd:2024:current:expenditure:unit=002/provenance?" + LOADED);
        assertThat(seen.get("amount")).isEqualTo(unit.get("amount"));
        assertThat(seen.get("lines")).isEqualTo(unit.get("lines"));
        assertThat(seen.get("contributions")).hasSizeGreaterThanOrEqualTo(5);
        assertThat(seen.get("events").isNull()).isTrue();
        assertThat(seen.toString()).doesNotContain("\"003|").doesNotContain("\"001|");
        answer("jd-viewer", "/api/v1/figures/zwfwb:2022:original:expenditure/provenance", 404);
        answer("jd-viewer", "/api/v1/explanations?figure=zwfwb:2022:original:expenditure&publishedAt=9", 404);
        answer("jd-viewer", "/api/v1/certificates?department=zwfwb&base=2021&target=2022", 404);
        answer("jd-viewer", OF_2024 + "&codesOf=2025", 404);
    }

    @Test
    void what_cannot_be_explained_is_a_fault_at_its_parameter() {
        assertThat(fault(OF_2024 + "&codesOf=2023")).isEqualTo("codesOf");
        assertThat(fault("/api/v1/explanations?figure=zwfwb:2022:original:expenditure&publishedAt=9&knownAt=3"))
                .isEqualTo("publishedAt");
        assertThat(fault("/api/v1/explanations?figure=zwfwb:2022:original:expenditure")).isEqualTo("publishedAt");
        assertThat(fault("/api/v1/changes?base=zwfwb:2022:original:expenditure&target=zwfwb")).isEqualTo("target");
    }

    /// Sums of the events on all pages, by cause.
    private Map<String, String> causes(String first) {
        Map<String, Money> causes = new TreeMap<>();
        String path = first;
        while (path != null) {
            JsonNode page = get(path);
            page.get("events").forEach(part -> causes.merge(part.get("cause").asString(),
                    money(part.get("contribution").get("amount")), Money::plus));
            path = page.get("links").has("next") ? page.get("links").get("next").asString() : null;
        }
        Map<String, String> texts = new TreeMap<>();
        causes.forEach((cause, amount) -> texts.put(cause, amount.yuan()));
        return texts;
    }

    private static Map<String, String> parts(JsonNode explanation) {
        Map<String, String> parts = new TreeMap<>();
        explanation.get("parts").forEach(part -> parts.put(part.get("cause").asString(),
                part.get("amount").asString()));
        assertThat(explanation.get("residual").asString()).isEqualTo("0.00");
        return parts;
    }

    /// What the permalink of an answer gives.
    private JsonNode again(JsonNode answer) {
        return pinned(get(answer.get("links").get("self").asString()));
    }

    /// The permalink asks by position, as these tests do.
    private static JsonNode pinned(JsonNode answer) {
        ((ObjectNode) answer).put("knownAt", "177");
        return answer;
    }

    private static String sum(JsonNode parts, String name) {
        Money sum = Money.ZERO;
        for (JsonNode part : parts) {
            sum = sum.plus(money(part.get(name)));
        }
        return sum.yuan();
    }

    private static Money money(JsonNode yuan) {
        return Money.ofYuan(yuan.asString());
    }

    private String fault(String path) {
        return JSON.readTree(answer("auditor", path, 400)).get("errors").get(0).get("parameter").asString();
    }

    private JsonNode get(String path) {
        return JSON.readTree(answer("auditor", path, 200));
    }

    private String answer(String user, String path, int status) {
        Web.Answer answer = web.get(path, "Authorization", Web.basic(user));
        assertThat(answer.status()).as("%s: %s", path, answer.body()).isEqualTo(status);
        return answer.body();
    }
}
