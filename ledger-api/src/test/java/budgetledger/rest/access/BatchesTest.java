package budgetledger.rest.access;

import java.util.ArrayList;
import java.util.List;

import budgetledger.rest.RunningService;
import budgetledger.rest.Web;
import budgetledger.rest.access.Office.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/// Batches over real HTTP. Each test has a department and persons of its own.
@RunningService
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BatchesTest {
    private static final int ROWS = 10_000;

    private final Office office;
    private String department = "";
    private String maker = "";
    private String checker = "";

    BatchesTest(@LocalServerPort int port) {
        this.office = new Office(new Web(port));
    }

    @BeforeEach
    void department(TestInfo test) {
        department = "batch-" + Integer.toHexString(test.getDisplayName().hashCode());
        String here = ",\"department\":\"" + department + "\"";
        maker = office.newcomer("maker");
        checker = office.newcomer("checker");
        office.granted(maker, "MAKER", here);
        office.granted(checker, "CHECKER", here);
        ok(office.post("officer", "/api/v1/budgets", """
                {"department":"%s","year":2022,"name":"测试部门","effectiveOn":"2022-01-01",%s}"""
                .formatted(department, Office.WHY)));
        ok(office.post("officer", "/api/v1/budgets/" + department + "/2022/enactments", """
                {"effectiveOn":"2022-01-01",%s,"lines":[
                 {"line":{"function":"2010301","kind":"BASIC"},"amount":"1000000.00"}]}""".formatted(Office.WHY)));
        ok(office.put("officer", "/api/v1/budgets/" + department + "/2022/execution", """
                {"effectiveOn":"2022-01-01",%s}""".formatted(Office.WHY), "Idempotency-Key", department));
    }

    private static Answer ok(Answer answer) {
        assertThat(answer.status()).as("%s", answer.body()).isBetween(200, 201);
        return answer;
    }

    private String row(String amount) {
        return """
                {"department":"%s","year":2022,"kind":"SUPPLEMENT","effectiveOn":"2022-06-01",
                 "reason":{"code":"TEST","text":"测试用调整"},"document":{"number":"测试〔2022〕1号","title":"测试通知"},
                 "lines":[{"line":{"function":"2010301","kind":"BASIC"},"amount":"%s"}]}"""
                .formatted(department, amount);
    }

    private static String batch(String mode, boolean submit, List<String> rows) {
        return "{\"mode\":\"" + mode + "\",\"submit\":" + submit + ",\"rows\":[" + String.join(",", rows) + "]}";
    }

    /// That many rows, of which the one in the middle takes away where it should add.
    private List<String> rows(int count) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(row(i == count / 2 ? "-1.00" : "1.00"));
        }
        return rows;
    }

    private JsonNode counts(JsonNode answer) {
        return answer.get("counts");
    }

    @ParameterizedTest
    @CsvSource({"continue,9999,1,0", "stop,5000,1,4999"})
    void ten_thousand_rows_with_a_bad_one_are_written_as_the_mode_says(
            String mode, int accepted, int refused, int notReached) {
        Answer answer = ok(office.post(maker, "/api/v1/adjustments/batch", batch(mode, false, rows(ROWS))));
        assertThat(counts(answer.body()).toString()).isEqualTo(
                "{\"rows\":%d,\"accepted\":%d,\"refused\":%d,\"notReached\":%d}"
                        .formatted(ROWS, accepted, refused, notReached));
        JsonNode bad = answer.body().get("results").get(ROWS / 2);
        assertThat(bad.get("state").asString() + " " + bad.at("/refusal/code").asString())
                .isEqualTo("refused wrong_direction");
        assertThat(answer.body().get("lastPosition").asLong() - answer.body().get("firstPosition").asLong())
                .isEqualTo(accepted);
    }

    @Test
    void ten_thousand_rows_with_a_bad_one_are_all_refused_when_they_stand_together() {
        long before = head();
        Answer answer = office.post(maker, "/api/v1/adjustments/batch", batch("atomic", false, rows(ROWS)));
        assertThat(answer.code()).isEqualTo("422 batch_refused");
        assertThat(answer.body().at("/errors/0/pointer").asString()).isEqualTo("/rows/" + ROWS / 2);
        assertThat(head()).isEqualTo(before);
    }

    private long head() {
        return Long.parseLong(office.get("auditor", "/api/v1/events?limit=1").position());
    }

    @Test
    void a_dry_run_says_the_same_and_writes_nothing() {
        long before = head();
        JsonNode dry = ok(office.post(maker, "/api/v1/adjustments/batch?dryRun=true",
                batch("continue", false, rows(3)))).body();
        assertThat(counts(dry).toString()).isEqualTo("{\"rows\":3,\"accepted\":2,\"refused\":1,\"notReached\":0}");
        assertThat(head()).isEqualTo(before);
    }

    @Test
    void the_same_key_gives_the_first_answer_again_and_nothing_twice() {
        String body = batch("continue", false, rows(3));
        Answer first = ok(office.ask(maker, "POST", "/api/v1/adjustments/batch", body, "Idempotency-Key", "same"));
        long after = head();
        Answer again = ok(office.ask(maker, "POST", "/api/v1/adjustments/batch", body, "Idempotency-Key", "same"));
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.replayed()).isEqualTo("true");
        assertThat(head()).isEqualTo(after);
        assertThat(office.ask(maker, "POST", "/api/v1/adjustments/batch", batch("stop", false, rows(3)),
                "Idempotency-Key", "same").code()).isEqualTo("422 idempotency_key_reused");
    }

    @Test
    void a_batch_is_taken_back_as_one() {
        JsonNode sent = ok(office.post(maker, "/api/v1/adjustments/batch",
                batch("atomic", true, List.of(row("1.00"), row("2.00"))))).body();
        String path = "/api/v1/batches/" + sent.get("id").asString();
        approveAll(sent);
        assertThat(standing(path).get("statuses").toString()).isEqualTo("{\"APPROVED\":2}");
        String why = """
                {"mode":"atomic","submit":true,"effectiveOn":"2022-07-01",
                 "reason":{"code":"WRONG_BATCH","text":"整批录错"},"document":{"number":"测试〔2022〕2号","title":"通知"}}""";
        JsonNode reversal = ok(office.post(maker, path + "/reversal", why)).body();
        assertThat(counts(reversal).get("accepted").asInt()).isEqualTo(2);
        approveAll(reversal);
        assertThat(standing(path).at("/rows/0/adjustment/reversedBy").isMissingNode()).isFalse();
        assertThat(office.post(maker, path + "/reversal", why).code()).isEqualTo("409 nothing_to_reverse");
    }

    private void approveAll(JsonNode batch) {
        for (JsonNode row : batch.get("results")) {
            String id = row.get("adjustment").asString();
            Answer now = ok(office.get(checker, "/api/v1/adjustments/" + id));
            ok(office.put(checker, "/api/v1/adjustments/" + id + "/approval", "", "If-Match", now.etag()));
        }
    }

    private JsonNode standing(String path) {
        return ok(office.get(maker, path + "?minPosition=" + head())).body();
    }

    @Test
    void who_may_not_make_adjustments_sends_no_batches() {
        assertThat(office.post("auditor", "/api/v1/adjustments/batch", batch("atomic", false, rows(1))).code())
                .isEqualTo("403 forbidden");
        assertThat(office.get("maker", "/api/v1/batches/00000000-0000-8000-8000-000000000000").status())
                .isEqualTo(404);
    }
}
