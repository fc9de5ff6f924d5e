package budgetledger.rest.access;

import java.time.LocalDate;

import budgetledger.rest.RunningService;
import budgetledger.rest.Web;
import budgetledger.rest.access.Office.Answer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/// Delegations over real HTTP: acting for somebody, and its end.
@RunningService
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DelegationsTest {
    private final Office office;
    private final String giver;
    private final String holder;
    private final String grant;

    DelegationsTest(@LocalServerPort int port) {
        this.office = new Office(new Web(port));
        this.giver = office.newcomer("giver");
        this.holder = office.newcomer("holder");
        this.grant = office.granted(giver, "BUDGET_OFFICER", "");
    }

    private Answer delegate(String more) {
        return office.post(giver, "/api/v1/delegations", """
                {"grant":"%s","person":"%s",%s%s}""".formatted(grant, holder, Office.WHY, more));
    }

    private String given() {
        Answer given = delegate(",\"department\":\"deleg-dept\",\"validTo\":\"%s\"".formatted(
                LocalDate.now().plusDays(30)));
        assertThat(given.status()).as("%s", given.body()).isEqualTo(201);
        return given.body().get("id").asString();
    }

    private Answer open(String department) {
        return office.post(holder, "/api/v1/budgets", """
                {"department":"%s","year":2022,"name":"测试部门","effectiveOn":"2022-01-01",%s}"""
                .formatted(department, Office.WHY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"giver", "holder", "security"})
    void who_holds_a_delegation_acts_for_the_giver_until_one_of_three_ends_it(String ender) {
        String department = "deleg-" + ender;
        assertThat(open(department).code()).isEqualTo("403 forbidden");
        Answer given = delegate(",\"department\":\"%s\",\"validTo\":\"%s\"".formatted(department,
                LocalDate.now().plusDays(30)));
        String delegation = given.body().get("id").asString();
        Answer opened = open(department);
        assertThat(opened.status()).as("%s", opened.body()).isEqualTo(201);
        Answer event = office.get("auditor", "/api/v1/events/" + opened.position());
        assertThat(event.body().get("actor").asString() + " for " + event.body().get("onBehalfOf").asString())
                .isEqualTo(holder + " for " + giver);
        String who = switch (ender) {
            case "giver" -> giver;
            case "holder" -> holder;
            default -> ender;
        };
        assertThat(office.put(who, "/api/v1/delegations/" + delegation + "/end", "{" + Office.WHY + "}").code())
                .isEqualTo("200 ");
        assertThat(open(department).code()).isEqualTo("403 forbidden");
    }

    @Test
    void a_delegation_ends_with_the_grant_behind_it() {
        given();
        assertThat(office.get(holder, "/api/v1/departments").status()).isEqualTo(200);
        office.revoke(grant);
        assertThat(office.get(holder, "/api/v1/departments").code()).isEqualTo("403 forbidden");
    }

    @Test
    void a_delegation_is_a_part_of_an_own_grant_with_an_end() {
        assertThat(delegate("").code()).isEqualTo("422 delegation_too_long");
        assertThat(delegate(",\"yearFrom\":2022,\"validFrom\":\"2020-01-01\",\"validTo\":\"2020-02-01\"").code())
                .isEqualTo("409 nothing_to_do");
        String delegation = given();
        assertThat(office.post(holder, "/api/v1/delegations", """
                {"grant":"%s","person":"%s",%s}""".formatted(delegation, giver, Office.WHY)).code())
                .isEqualTo("403 delegation_chain");
        assertThat(office.post(holder, "/api/v1/delegations", """
                {"grant":"%s","person":"%s",%s}""".formatted(grant, giver, Office.WHY)).code())
                .isEqualTo("404 grant_not_found");
        assertThat(office.post("auditor", "/api/v1/delegations", "{}").code()).isEqualTo("403 forbidden");
    }

    @Test
    void both_sides_and_those_who_watch_see_it_and_nobody_else_does() {
        String delegation = given();
        for (String reader : new String[] {giver, holder, "security", "keeper", "auditor"}) {
            assertThat(office.get(reader, "/api/v1/delegations?grant=" + grant).body().at("/delegations/0/id")
                    .asString()).as(reader).isEqualTo(delegation);
        }
        assertThat(office.get("officer", "/api/v1/delegations/" + delegation).code())
                .isEqualTo("404 grant_not_found");
    }
}
