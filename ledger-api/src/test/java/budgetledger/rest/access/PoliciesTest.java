package budgetledger.rest.access;

import java.util.List;

import budgetledger.rest.RunningService;
import budgetledger.rest.Web;
import budgetledger.rest.access.Office.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/// Approval policies over real HTTP: what they ask for, and who could give it. Each test has a department of its own.
@RunningService
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PoliciesTest {
    private final Office office;
    private String department = "";
    private String maker = "";
    private String checker = "";
    private String second = "";
    private String grant = "";

    PoliciesTest(@LocalServerPort int port) {
        this.office = new Office(new Web(port));
    }

    @BeforeEach
    void staff(TestInfo test) {
        department = "policy-" + Integer.toHexString(test.getDisplayName().hashCode());
        String here = ",\"department\":\"" + department + "\"";
        maker = office.newcomer("maker");
        checker = office.newcomer("checker");
        second = office.newcomer("officer");
        office.granted(maker, "MAKER", here);
        grant = office.granted(checker, "CHECKER", here);
        office.granted(second, "BUDGET_OFFICER", here);
    }

    private String policy(String name) {
        return """
                {"department":"%s","effectiveFrom":"2022-01-01","name":"%s","rules":[
                  {"name":"大额两级","kinds":["SUPPLEMENT"],"from":"100000.00","approvers":["CHECKER","BUDGET_OFFICER"]}],
                 "moves":{"BETWEEN_UNITS":"DEPARTMENT"},%s}""".formatted(department, name, Office.WHY);
    }

    private String proposed(String name) {
        Answer answer = office.post("officer", "/api/v1/policies", policy(name));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        return answer.body().get("id").asString();
    }

    private void adopted(String id) {
        assertThat(office.put(second, "/api/v1/policies/" + id + "/adoption", "").code()).isEqualTo("200 ");
    }

    @Test
    void adopting_a_policy_changes_what_an_approval_needs() {
        enact();
        assertThat(approved(submitted("200000.00", "2022-06-01"), checker)).isEqualTo("APPROVED");
        String policy = proposed("分级");
        Answer waiting = submitted("200000.00", "2022-06-01");
        adopted(policy);
        assertThat(approved(waiting, checker)).isEqualTo("SUBMITTED");
        assertThat(approved(office.get(second, "/api/v1/adjustments/" + waiting.body().get("id").asString()), second))
                .isEqualTo("APPROVED");
        assertThat(approved(submitted("99999.99", "2022-07-01"), checker)).isEqualTo("APPROVED");
        // Below the limit by itself, but not together with what the same maker asked for in that month.
        assertThat(approved(submitted("99999.99", "2022-06-02"), checker)).isEqualTo("SUBMITTED");
    }

    private void enact() {
        assertThat(office.post("officer", "/api/v1/budgets", """
                {"department":"%s","year":2022,"name":"测试部门","effectiveOn":"2022-01-01",%s}"""
                .formatted(department, Office.WHY)).code()).isEqualTo("201 ");
        assertThat(office.post("officer", "/api/v1/budgets/" + department + "/2022/enactments", """
                {"effectiveOn":"2022-01-01",%s,"lines":[
                 {"line":{"function":"2010301","kind":"BASIC"},"amount":"1000000.00"}]}""".formatted(Office.WHY))
                .code()).isEqualTo("201 ");
        assertThat(office.put("officer", "/api/v1/budgets/" + department + "/2022/execution", """
                {"effectiveOn":"2022-01-01",%s}""".formatted(Office.WHY), "Idempotency-Key", department).code())
                .isEqualTo("200 ");
    }

    private Answer submitted(String amount, String effectiveOn) {
        Answer drafted = office.post(maker, "/api/v1/adjustments", """
                {"department":"%s","year":2022,"kind":"SUPPLEMENT","effectiveOn":"%s","source":"WITHHELD",
                 "reason":{"code":"TEST","text":"测试用调整"},"document":{"number":"测试〔2022〕1号","title":"测试通知"},
                 "lines":[{"line":{"function":"2010301","kind":"BASIC"},"amount":"%s"}]}"""
                .formatted(department, effectiveOn, amount));
        assertThat(drafted.status()).as("%s", drafted.body()).isEqualTo(201);
        return office.put(maker, "/api/v1/adjustments/" + drafted.body().get("id").asString() + "/submission", "",
                "If-Match", drafted.etag());
    }

    private String approved(Answer adjustment, String by) {
        Answer approved = office.put(by, "/api/v1/adjustments/" + adjustment.body().get("id").asString() + "/approval",
                "", "If-Match", adjustment.etag());
        assertThat(approved.status()).as("%s", approved.body()).isEqualTo(200);
        return approved.body().get("status").asString();
    }

    @Test
    void a_policy_takes_two_officers_and_shows_what_counts() {
        String id = proposed("分级");
        String inForce = "/api/v1/policies/in-force?department=" + department + "&on=2022-06-01";
        assertThat(office.put("officer", "/api/v1/policies/" + id + "/adoption", "").code())
                .isEqualTo("403 self_approval");
        assertThat(office.get(maker, inForce).body().get("policy").isNull()).isTrue();
        adopted(id);
        JsonNode counts = office.get(maker, inForce).body();
        assertThat(counts.at("/policy/id").asString()).isEqualTo(id);
        assertThat(counts.get("rules").toString()).isEqualTo("""
                [{"name":"大额两级","kinds":["SUPPLEMENT"],"sources":[],"from":"100000.00",\
                "approvers":["CHECKER","BUDGET_OFFICER"],"resolution":false,"automatic":false}]""");
        assertThat(counts.at("/otherwise/approvers").toString()).isEqualTo("[\"CHECKER\"]");
        assertThat(counts.at("/moves/BETWEEN_UNITS").asString() + counts.at("/moves/BETWEEN_KINDS").asString())
                .isEqualTo("DEPARTMENTFINANCE");
        assertThat(office.get(maker, inForce.replace("2022-06-01", "2021-12-31")).body().get("policy").isNull())
                .isTrue();
        assertThat(office.get(maker, counts.at("/links/self").asString()).body()).isEqualTo(counts);
        assertThat(office.get(maker, "/api/v1/policies?department=" + department).body().at("/policies/0/status")
                .asString()).isEqualTo("ADOPTED");
        assertThat(office.get("maker", "/api/v1/policies/" + id).code()).isEqualTo("404 policy_not_found");
        assertThat(office.post(maker, "/api/v1/policies", policy("另")).code()).isEqualTo("403 forbidden");
    }

    @Test
    void a_policy_that_was_refused_never_counts() {
        String id = proposed("分级");
        assertThat(office.put(second, "/api/v1/policies/" + id + "/refusal", "{" + Office.WHY + "}").code())
                .isEqualTo("200 ");
        assertThat(office.put(second, "/api/v1/policies/" + id + "/adoption", "").code())
                .isEqualTo("409 wrong_status");
    }

    @Test
    void faults_of_a_policy_are_told_one_by_one() {
        Answer refused = office.post("officer", "/api/v1/policies", """
                {"effectiveFrom":"2022-01-01","name":"x","rules":[{"name":"r","approvers":["MAKER"]},
                 {"name":"s","kinds":["GIFT"],"approvers":["CHECKER"]},{"name":"t","automatic":"yes"}],
                 "moves":{"NOWHERE":"FINANCE","WITHIN":"NOBODY"},%s}""".formatted(Office.WHY));
        assertThat(refused.code()).isEqualTo("422 invalid_body");
        assertThat(refused.body().get("errors").findValuesAsString("pointer")).containsExactlyInAnyOrder("/rules/0",
                "/rules/1/kinds/0", "/rules/2/automatic", "/moves/NOWHERE", "/moves/WITHIN");
    }

    private String approvers() {
        return "/api/v1/approvers?department=" + department
                + "&year=2022&kind=SUPPLEMENT&source=WITHHELD&amount=200000.00";
    }

    @Test
    void who_could_approve_is_told_as_it_was_known_at_each_position() {
        JsonNode before = office.get("auditor", approvers()).body();
        assertThat(before.get("policyName").asString()).isEqualTo("标准");
        assertThat(before.get("approvals").size()).isEqualTo(1);
        assertThat(before.at("/approvals/0/role").asString()).isEqualTo("CHECKER");
        assertThat(persons(before, 0)).contains("officer", checker, second).doesNotContain(maker, "checker");
        assertThat(approver(before, checker).at("/rights/0/grant").asString()).isEqualTo(grant);
        assertThat(approver(before, checker).get("name").isNull()).isTrue();
        adopted(proposed("分级"));
        office.revoke(grant);
        JsonNode after = office.get("auditor", approvers()).body();
        assertThat(after.at("/rule/name").asString()).isEqualTo("大额两级");
        assertThat(after.at("/approvals/0/role").asString()).isEqualTo("CHECKER");
        assertThat(after.at("/approvals/1/role").asString()).isEqualTo("BUDGET_OFFICER");
        assertThat(persons(after, 0)).contains("officer", second).doesNotContain(checker);
        assertThat(persons(after, 1)).contains("officer", second).doesNotContain(checker);
        assertThat(office.get("auditor", before.at("/links/self").asString()).body()).isEqualTo(before);
        assertThat(office.get("keeper", after.at("/links/self").asString()).body()).isEqualTo(after);
    }

    private static List<String> persons(JsonNode answer, int approval) {
        return answer.at("/approvals/" + approval + "/persons").findValuesAsString("person");
    }

    private static JsonNode approver(JsonNode answer, String person) {
        for (JsonNode approver : answer.at("/approvals/0/persons")) {
            if (approver.get("person").asString().equals(person)) {
                return approver;
            }
        }
        throw new AssertionError(person + " is not in " + answer);
    }

    @Test
    void names_are_shown_to_who_keeps_the_register_and_departments_to_who_sees_them() {
        assertThat(approver(office.get("security", approvers()).body(), checker).get("name").asString())
                .isEqualTo("某checker");
        assertThat(office.get("maker", approvers()).code()).isEqualTo("404 budget_not_found");
        assertThat(office.get("admin", approvers()).code()).isEqualTo("403 forbidden");
        assertThat(office.get("auditor", approvers() + "&move=WITHIN").code()).isEqualTo("400 invalid_parameters");
    }

    @Test
    void a_virement_is_raised_to_finance_by_its_move() {
        String virement = approvers().replace("SUPPLEMENT&source=WITHHELD", "VIREMENT");
        assertThat(office.get("auditor", virement + "&move=WITHIN").body().at("/approvals/0/role").asString())
                .isEqualTo("CHECKER");
        assertThat(office.get("auditor", virement + "&move=BETWEEN_UNITS").body().at("/approvals/0/role").asString())
                .isEqualTo("BUDGET_OFFICER");
        JsonNode forbidden = office.get("auditor", virement + "&move=INTO_THREE_PUBLIC").body();
        assertThat(forbidden.get("level").asString() + forbidden.get("approvals")).isEqualTo("FORBIDDEN[]");
    }
}
