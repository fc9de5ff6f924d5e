package budgetledger.rest.access;

import java.util.ArrayList;
import java.util.List;

import budgetledger.rest.RunningService;
import budgetledger.rest.Web;
import budgetledger.rest.access.Office.Answer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/// Grants and delegations over real HTTP.
@RunningService
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GrantsTest {
    private static final String HERE = ",\"department\":\"grants-dept\"";

    private final Office office;

    GrantsTest(@LocalServerPort int port) {
        this.office = new Office(new Web(port));
    }

    @Test
    void a_grant_takes_two_administrators_and_counts_at_the_next_request() {
        String person = office.newcomer("viewer");
        assertThat(office.get(person, "/api/v1/departments").code()).isEqualTo("403 forbidden");
        Answer proposed = office.post("security", "/api/v1/grants", Office.grant(person, "UNIT_VIEWER", """
                ,"department":"zwfwb","yearFrom":2021,"yearTo":2022,"validFrom":"2022-01-01","validTo":"2199-12-31",
                "effectiveOn":"2022-01-05\""""));
        String id = proposed.body().get("id").asString();
        assertThat(proposed.status()).isEqualTo(201);
        assertThat(proposed.body()).isEqualTo(Office.JSON.readTree("""
                {"id":"%1$s","person":"%2$s","what":{"role":"UNIT_VIEWER","roleName":"单位查询","department":"zwfwb",
                 "unit":null,"subtree":true,"yearFrom":2021,"yearTo":2022,"limit":null,"validFrom":"2022-01-01",
                 "validTo":"2199-12-31"},"status":"PROPOSED","proposedBy":"security",
                 "reason":{"code":"TEST_ACCESS","text":"测试用授权"},
                 "document":{"number":null,"title":"测试通知","sha256":null},
                 "links":{"self":"/api/v1/grants/%1$s?knownAt=%3$s"}}""".formatted(id, person, proposed.position())));
        assertThat(office.get(person, "/api/v1/departments").code()).isEqualTo("403 forbidden");
        assertThat(office.put("security", "/api/v1/grants/" + id + "/approval", "").code())
                .isEqualTo("403 self_approval");
        Answer approved = office.put("security2", "/api/v1/grants/" + id + "/approval", "");
        assertThat(approved.body().get("status").asString()).isEqualTo("APPROVED");
        assertThat(office.get(person, "/api/v1/departments").status()).isEqualTo(200);
        JsonNode mine = office.get(person, "/api/v1/me/rights").body();
        assertThat(mine.at("/rights/0/grant").asString()).isEqualTo(id);
        assertThat(mine.at("/grants/0/status").asString()).isEqualTo("APPROVED");
        assertThat(office.get("keeper", proposed.body().at("/links/self").asString()).body())
                .isEqualTo(proposed.body());
    }

    @Test
    void a_revocation_acts_on_the_very_next_request() {
        String person = office.newcomer("viewer");
        String grant = office.granted(person, "UNIT_VIEWER", ",\"department\":\"zwfwb\"");
        assertThat(office.get(person, "/api/v1/departments").status()).isEqualTo(200);
        office.revoke(grant);
        assertThat(office.get(person, "/api/v1/departments").code()).isEqualTo("403 forbidden");
        assertThat(office.get(person, "/api/v1/me/rights").body().get("rights").isEmpty()).isTrue();
    }

    @Test
    void a_refused_proposal_gives_nothing_and_stays_on_record() {
        String person = office.newcomer("viewer");
        String id = office.post("security", "/api/v1/grants", Office.grant(person, "AUDITOR", "")).body().get("id")
                .asString();
        assertThat(office.put("security2", "/api/v1/grants/" + id + "/refusal", "{}").code())
                .isEqualTo("422 invalid_body");
        assertThat(office.put("security2", "/api/v1/grants/" + id + "/refusal", "{" + Office.WHY + "}").body()
                .get("status").asString()).isEqualTo("DECLINED");
        assertThat(office.put("security2", "/api/v1/grants/" + id + "/approval", "").code())
                .isEqualTo("409 wrong_status");
        assertThat(office.get("auditor", "/api/v1/grants?person=" + person).body().at("/grants/0/status").asString())
                .isEqualTo("DECLINED");
    }

    @Test
    void a_retry_has_the_first_answer_and_a_dry_run_leaves_nothing() {
        String person = office.newcomer("viewer");
        String body = Office.grant(person, "UNIT_VIEWER", HERE);
        Answer dry = office.ask("security", "POST", "/api/v1/grants?dryRun=true", body);
        assertThat(dry.body().get("decision").asString()).isEqualTo("ACCEPTED");
        assertThat(dry.body().get("events").toString()).isEqualTo("[\"access.GrantProposed\"]");
        assertThat(office.get("security", "/api/v1/grants?person=" + person).body().get("grants").isEmpty()).isTrue();
        String key = "retry-" + person;
        Answer first = office.ask("security", "POST", "/api/v1/grants", body, "Idempotency-Key", key);
        String approval = "/api/v1/grants/" + first.body().get("id").asString() + "/approval";
        office.put("security2", approval, "");
        Answer again = office.ask("security", "POST", "/api/v1/grants", body, "Idempotency-Key", key);
        assertThat(again).isEqualTo(new Answer(201, first.body(), first.position(), "true", ""));
        assertThat(office.put("security2", approval, "").replayed()).isEqualTo("true");
        assertThat(office.ask("security", "POST", "/api/v1/grants", Office.grant(person, "AUDITOR", ""),
                "Idempotency-Key", key).code()).isEqualTo("422 idempotency_key_reused");
        assertThat(office.ask("security", "POST", "/api/v1/grants", body).code())
                .isEqualTo("400 idempotency_key_missing");
    }

    @ParameterizedTest
    @CsvSource({"security, AUDITOR, 403 own_grant", "admin, MAKER, 409 excluded_roles",
        "keeper, CHECKER, 409 excluded_roles", "auditor, MAKER, 409 excluded_roles",
        "maker, SEC_ADMIN, 409 excluded_roles", "p-nobody, MAKER, 422 person_not_registered",
        "system-ledger, MAKER, 422 person_not_registered", "system-loader, MAKER, 422 person_not_registered",
        "officer, SERVICE, 422 role_never_granted", "officer, KING, 422 invalid_body"})
    void what_nobody_is_granted(String person, String role, String code) {
        assertThat(office.post("security", "/api/v1/grants", Office.grant(person, role, "")).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"system-ledger", "system-loader", "SYSTEM-anything"})
    void nobody_is_registered_under_an_id_of_the_program(String id) {
        Answer answer = office.ask("security", "POST", "/api/v1/persons", """
                {"id":"%s","name":"某人"}""".formatted(id));
        assertThat(answer.code()).isEqualTo("422 invalid_body");
        assertThat(answer.body().at("/errors/0/pointer").asString()).isEqualTo("/id");
    }

    @ParameterizedTest
    @CsvSource({"officer", "maker", "checker", "admin"})
    void who_has_nothing_to_do_with_grants_reads_and_writes_none(String user) {
        assertThat(office.get(user, "/api/v1/grants").code()).isEqualTo("403 forbidden");
        assertThat(office.post(user, "/api/v1/grants", Office.grant("maker", "MAKER", "")).code())
                .isEqualTo("403 forbidden");
    }

    @Test
    void the_last_two_security_administrators_stay() {
        String id = office.get("keeper", "/api/v1/grants?person=security2&role=SEC_ADMIN").body()
                .at("/grants/0/id").asString();
        Answer refused = office.put("security", "/api/v1/grants/" + id + "/revocation", "{" + Office.WHY + "}");
        assertThat(refused.code()).isEqualTo("409 last_sec_admin");
        assertThat(refused.body().get("detail").asString()).contains(id);
    }

    @Test
    void an_administrator_of_a_part_sees_and_grants_only_inside_it() {
        String local = office.newcomer("local");
        String person = office.newcomer("viewer");
        office.granted(local, "SEC_ADMIN", HERE);
        String outside = office.granted(person, "UNIT_VIEWER", ",\"department\":\"zwfwb\"");
        assertThat(office.get(local, "/api/v1/grants/" + outside).code()).isEqualTo("404 grant_not_found");
        assertThat(office.put(local, "/api/v1/grants/" + outside + "/revocation", "{" + Office.WHY + "}").code())
                .isEqualTo("404 grant_not_found");
        assertThat(office.post(local, "/api/v1/grants", Office.grant(person, "MAKER", "")).code())
                .isEqualTo("403 not_entitled");
        String inside = office.post(local, "/api/v1/grants", Office.grant(person, "MAKER", HERE)).body().get("id")
                .asString();
        List<String> seen = new ArrayList<>();
        office.get(local, "/api/v1/grants?person=" + person).body().get("grants")
                .forEach(grant -> seen.add(grant.get("id").asString()));
        assertThat(seen).containsExactly(inside);
        assertThat(office.get("security", "/api/v1/grants?person=" + person).body().get("grants")).hasSize(2);
    }

    @Test
    void pages_together_are_the_whole_list_as_of_the_first_page() {
        String person = office.newcomer("viewer");
        for (String department : List.of("pages-a", "pages-b", "pages-c", "pages-d", "pages-e")) {
            office.post("security", "/api/v1/grants",
                    Office.grant(person, "UNIT_VIEWER", ",\"department\":\"" + department + "\""));
        }
        List<String> found = new ArrayList<>();
        JsonNode page = office.get("security", "/api/v1/grants?limit=2&person=" + person).body();
        office.post("security", "/api/v1/grants", Office.grant(person, "UNIT_VIEWER", ",\"department\":\"pages-f\""));
        while (true) {
            page.get("grants").forEach(grant -> found.add(grant.at("/what/department").asString()));
            if (!page.get("links").has("next")) {
                break;
            }
            page = office.get("security", page.at("/links/next").asString()).body();
        }
        assertThat(found).containsExactlyInAnyOrder("pages-a", "pages-b", "pages-c", "pages-d", "pages-e");
    }
}
