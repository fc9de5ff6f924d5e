package budgetledger.rest.person;

import java.nio.file.Path;

import budgetledger.budget.PersonId;
import budgetledger.person.Program;
import budgetledger.person.Register;
import budgetledger.rest.person.BureauService.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// Tokens of persons whom the register knows, and of others.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TokenPersonsTest {
    @TempDir
    static Path folder;

    private static BureauService service;

    @BeforeAll
    static void start() {
        service = BureauService.withTokens(folder);
        service.bean(Register.class).register(new PersonId("p-1"), "某人", Program.CONSOLE);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_registered_person_has_an_account_or_not_and_no_role_that_only_a_token_claims() {
        for (String claimed : new String[] {"AUDITOR", "SEC_ADMIN", "ADMIN", "SERVICE", "KING"}) {
            assertThat(get("/api/v1/me", "p-1~" + claimed).body().toString()).isEqualTo("""
                    {"person":"p-1","name":"某人","account":null,"roles":[],"mustChangePassword":false}""");
            assertThat(get("/api/v1/departments", "p-1~" + claimed).code()).isEqualTo("403 forbidden");
            assertThat(get("/api/v1/persons", "p-1~" + claimed).code()).isEqualTo("403 forbidden");
        }
    }

    @Test
    void a_person_who_is_not_registered_is_told_so_at_every_route() {
        for (String path : new String[] {"/api/v1/me", "/api/v1/departments", "/api/v1/nothing", "/actuator/health"}) {
            Answer answer = get(path, "p-2~AUDITOR");
            assertThat(answer.code()).as(path).isEqualTo("403 person_unknown");
            assertThat(answer.body().at("/evidence/person").asString()).isEqualTo("p-2");
        }
    }

    @Test
    void a_subject_that_can_be_nobody_makes_the_token_invalid() {
        Answer answer = get("/api/v1/me", "-~AUDITOR");
        assertThat(answer.code()).isEqualTo("401 unauthenticated");
        assertThat(answer.whole().headers().allValues("WWW-Authenticate")).containsExactly(
                "Basic realm=\"budget-ledger\", charset=\"UTF-8\"", "Bearer realm=\"budget-ledger\"");
    }

    @Test
    void a_token_has_no_password_to_change() {
        Answer answer = service.send("PUT", "/api/v1/me/password", "{\"password\":\"a new password\"}",
                "Authorization", "Bearer p-1~AUDITOR");
        assertThat(answer.code()).isEqualTo("409 signed_in_by_token");
    }

    private static Answer get(String path, String token) {
        return service.send("GET", path, "", "Authorization", "Bearer " + token);
    }
}
