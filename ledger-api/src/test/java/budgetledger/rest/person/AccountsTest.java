package budgetledger.rest.person;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;

import budgetledger.person.FirstAdministrator;
import budgetledger.person.LockOut;
import budgetledger.rest.person.BureauService.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/// Persons and accounts over HTTP, from the first administrator on.
@ExtendWith(OutputCaptureExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AccountsTest {
    private static final String ADMIN_PASSWORD = "admin's own password";
    private static final String OWN_PASSWORD = "a password of my own";

    @TempDir
    static Path folder;

    private static BureauService service;
    private static int number;

    private final String name = "user" + ++number;
    private final String person = "p-" + number;

    @BeforeAll
    static void start(CapturedOutput output) {
        service = BureauService.start(folder);
        String initial = FirstStartTest.password(output.getAll());
        assertThat(changePassword("admin", initial, ADMIN_PASSWORD).status()).isEqualTo(204);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void an_account_goes_from_initial_password_to_own_password() {
        String initial = open();
        assertThat(service.get("/api/v1/me", name, initial).body()).isEqualTo(json("""
                {"person":"%s","name":"某人","account":"%s","roles":[],"mustChangePassword":true}""", person, name));
        assertThat(changePassword(name, initial, OWN_PASSWORD).status()).isEqualTo(204);
        assertThat(service.get("/api/v1/me", name, initial).status()).isEqualTo(401);
        assertThat(service.get("/api/v1/me", name.toUpperCase(), OWN_PASSWORD).body()).isEqualTo(json("""
                {"person":"%s","name":"某人","account":"%s","roles":[],"mustChangePassword":false}""", person, name));
        assertThat(changes()).containsExactly("PERSON_REGISTERED by first-administrator",
                "ACCOUNT_OPENED by first-administrator", "PASSWORD_CHANGED by " + person);
    }

    @Test
    void an_initial_password_opens_nothing_but_its_change() {
        String initial = open();
        for (String path : List.of("/api/v1/departments", "/api/v1/persons", "/api/v1/me/password", "/api/v1/nothing",
                "/actuator/health", "/v3/api-docs")) {
            assertThat(service.get(path, name, initial).code()).as(path).isEqualTo("403 password_change_required");
        }
        assertThat(service.call("PUT", "/api/v1/me", name, initial, "{}").code())
                .isEqualTo("403 password_change_required");
        assertThat(service.get("/api/v1/me", name, initial).status()).isEqualTo(200);
    }

    @Test
    void an_unfit_password_is_refused_with_its_rule_and_never_repeated() {
        String initial = open();
        for (String unfit : List.of("seven77", "密".repeat(25), "x".repeat(73), initial, name)) {
            Answer answer = changePassword(name, initial, unfit);
            assertThat(answer.code()).isEqualTo("422 invalid_body");
            assertThat(answer.body().at("/errors/0/pointer").asString()).isEqualTo("/password");
            assertThat(answer.body().at("/errors/0/rejected").isMissingNode()).isTrue();
            assertThat(answer.whole().body().replace("\"/password\"", "")).doesNotContain(unfit);
        }
        assertThat(changePassword(name, initial, "密".repeat(25)).body().at("/errors/0/message").asString())
                .isEqualTo("密码至少 8 个字符，按 UTF-8 最多 72 字节（一个汉字 3 字节）");
        assertThat(changePassword(name, initial, "密".repeat(24)).status()).isEqualTo(204);
        assertThat(service.get("/api/v1/me", name, "密".repeat(24)).status()).isEqualTo(200);
    }

    @Test
    void unknown_locked_and_wrong_are_answered_alike() {
        open();
        Answer wrong = service.get("/api/v1/me", name, "wrong password");
        for (int i = 0; i < LockOut.FAILURES_MAX; i++) {
            service.get("/api/v1/me", name, "wrong password");
        }
        Answer locked = service.get("/api/v1/me", name, "wrong password");
        Answer unknown = service.get("/api/v1/me", "nobody", "wrong password");
        assertThat(List.of(shape(wrong), shape(locked))).allMatch(shape -> shape.equals(shape(unknown)));
        assertThat(unknown.code()).isEqualTo("401 unauthenticated");
    }

    @Test
    void a_lock_out_ends_by_itself_or_by_another_administrator() {
        String initial = open();
        lockOut();
        assertThat(service.get("/api/v1/me", name, initial).status()).isEqualTo(401);
        service.clock().pass(Duration.ofMinutes(15));
        assertThat(service.get("/api/v1/me", name, initial).status()).isEqualTo(200);
        lockOut();
        Answer unlocked = admin("PUT", "/api/v1/accounts/" + name + "/unlock", "");
        assertThat(unlocked.body().get("lockedUntil").isNull()).isTrue();
        assertThat(service.get("/api/v1/me", name, initial).status()).isEqualTo(200);
    }

    @Test
    void a_lock_lasts_until_it_is_taken_away_and_repeating_it_changes_nothing() {
        String initial = open();
        assertThat(service.get("/api/v1/me", name, initial).status()).isEqualTo(200);
        Answer locked = admin("PUT", "/api/v1/accounts/" + name.toUpperCase() + "/lock", "");
        assertThat(locked.body().get("locked").asBoolean()).isTrue();
        assertThat(admin("PUT", "/api/v1/accounts/" + name + "/lock", "").body()).isEqualTo(locked.body());
        service.clock().pass(Duration.ofDays(10));
        assertThat(service.get("/api/v1/me", name, initial).status()).isEqualTo(401);
        assertThat(admin("PUT", "/api/v1/accounts/" + name + "/unlock", "").status()).isEqualTo(200);
        assertThat(admin("PUT", "/api/v1/accounts/" + name + "/unlock", "").status()).isEqualTo(200);
        assertThat(service.get("/api/v1/me", name, initial).status()).isEqualTo(200);
        assertThat(changes()).endsWith("LOCKED by first-administrator", "UNLOCKED by first-administrator")
                .hasSize(4);
    }

    @Test
    void a_reset_gives_another_initial_password_and_leaves_a_lock() {
        String initial = open();
        changePassword(name, initial, OWN_PASSWORD);
        Answer reset = admin("PUT", "/api/v1/accounts/" + name + "/reset", "");
        String another = reset.body().get("initialPassword").asString();
        assertThat(service.get("/api/v1/me", name, OWN_PASSWORD).status()).isEqualTo(401);
        assertThat(service.get("/api/v1/me", name, another).body().get("mustChangePassword").asBoolean()).isTrue();
        admin("PUT", "/api/v1/accounts/" + name + "/lock", "");
        String third = admin("PUT", "/api/v1/accounts/" + name + "/reset", "").body().get("initialPassword").asString();
        assertThat(third).isNotEqualTo(another);
        assertThat(service.get("/api/v1/me", name, third).status()).isEqualTo(401);
    }

    @Test
    void nobody_unlocks_or_resets_an_account_of_his_own_person() {
        assertThat(admin("POST", "/api/v1/accounts",
                "{\"name\":\"second\",\"person\":\"%s\"}".formatted(FirstAdministrator.ID)).status()).isEqualTo(201);
        for (String own : List.of("admin", "ADMIN", "second")) {
            for (String step : List.of("reset", "unlock")) {
                assertThat(admin("PUT", "/api/v1/accounts/" + own + "/" + step, "").code())
                        .isEqualTo("403 own_account");
            }
        }
    }

    @Test
    void registering_and_opening_again_are_harmless_and_something_else_is_refused() {
        open();
        Answer again = admin("POST", "/api/v1/persons", personBody("某人"));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().get("createdBy").asString()).isEqualTo("first-administrator");
        assertThat(admin("POST", "/api/v1/persons", personBody("他人")).code()).isEqualTo("409 person_exists");
        Answer opened = admin("POST", "/api/v1/accounts", accountBody(name.toUpperCase(), person));
        assertThat(opened.status()).isEqualTo(200);
        assertThat(opened.body().get("initialPassword").isNull()).isTrue();
        assertThat(opened.body().at("/account/name").asString()).isEqualTo(name);
        assertThat(admin("POST", "/api/v1/accounts", accountBody(name, FirstAdministrator.ID.value())).code())
                .isEqualTo("409 account_exists");
        assertThat(admin("POST", "/api/v1/accounts", accountBody("other", "p-unknown")).code())
                .isEqualTo("404 person_not_found");
        assertThat(changes()).hasSize(2);
    }

    @Test
    void faults_of_the_input_are_told_all_at_once() {
        Answer answer = admin("POST", "/api/v1/persons", "{\"id\":\"身份证\",\"name\":\" \",\"more\":1}");
        assertThat(answer.code()).isEqualTo("422 invalid_body");
        assertThat(answer.body().get("errors").findValuesAsString("pointer")).containsExactlyInAnyOrder("/id", "/name",
                "/more");
        assertThat(admin("POST", "/api/v1/accounts", "{\"name\":\"a b\"}").body().get("errors")
                .findValuesAsString("pointer")).containsExactlyInAnyOrder("/name", "/person");
        assertThat(admin("PUT", "/api/v1/accounts/a%20b/lock", "").code()).isEqualTo("400 invalid_parameters");
        assertThat(admin("PUT", "/api/v1/accounts/nobody/lock", "").code()).isEqualTo("404 account_not_found");
        assertThat(service.get("/api/v1/accounts?limit=0", "admin", ADMIN_PASSWORD).code())
                .isEqualTo("400 invalid_parameters");
    }

    @Test
    void lists_come_in_pages_without_a_gap_and_show_no_hash() {
        open();
        Answer all = service.get("/api/v1/accounts", "admin", ADMIN_PASSWORD);
        assertThat(all.whole().body()).doesNotContain("bcrypt", "hash");
        List<String> names = all.body().get("accounts").findValuesAsString("name");
        assertThat(names).contains("admin", name).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
        assertThat(paged("/api/v1/accounts?limit=1", "accounts", "name")).isEqualTo(names);
        List<String> ids = service.get("/api/v1/persons", "admin", ADMIN_PASSWORD).body().get("persons")
                .findValuesAsString("id");
        assertThat(paged("/api/v1/persons?limit=1", "persons", "id")).isEqualTo(ids).contains(person);
    }

    @Test
    void only_a_security_administrator_gets_to_the_registers() {
        changePassword(name, open(), OWN_PASSWORD);
        for (String route : List.of("GET /api/v1/persons", "POST /api/v1/persons", "GET /api/v1/accounts",
                "POST /api/v1/accounts", "PUT /api/v1/accounts/admin/lock", "PUT /api/v1/accounts/admin/unlock",
                "PUT /api/v1/accounts/admin/reset")) {
            String[] parts = route.split(" ");
            assertThat(service.call(parts[0], parts[1], name, OWN_PASSWORD, "{}").code()).as(route)
                    .isEqualTo("403 forbidden");
            assertThat(service.send(parts[0], parts[1], "{}", "X-No", "body").code()).as(route)
                    .isEqualTo("401 unauthenticated");
        }
        assertThat(service.get("/api/v1/departments", "admin", ADMIN_PASSWORD).code()).isEqualTo("403 forbidden");
    }

    @Test
    void the_routes_describe_themselves() {
        JsonNode api = service.get("/v3/api-docs", "admin", ADMIN_PASSWORD).body();
        JsonNode me = api.at("/paths/~1api~1v1~1me/get");
        assertThat(me.get("operationId").asString()).isEqualTo("getMe");
        assertThat(me.has("parameters")).isFalse();
        JsonNode change = api.at("/paths/~1api~1v1~1me~1password/put");
        assertThat(change.has("parameters")).isFalse();
        assertThat(change.get("responses").propertyNames()).contains("204", "401", "403", "409", "422");
        assertThat(change.at("/responses/204").has("content")).isFalse();
        assertThat(api.at("/paths/~1api~1v1~1accounts~1{name}~1reset/put/parameters").findValuesAsString("name"))
                .containsExactly("name");
        assertThat(api.at("/paths/~1api~1v1~1accounts/post/responses/201/content/application~1json/schema/$ref")
                .asString()).isEqualTo("#/components/schemas/AccountEntrance");
        assertThat(api.at("/paths/~1api~1v1~1persons/get/parameters").findValuesAsString("name"))
                .containsExactly("after", "limit");
    }

    @Test
    void no_password_and_no_hash_is_in_the_record_of_changes() {
        String initial = open();
        changePassword(name, initial, OWN_PASSWORD);
        assertThat(service.bean(JdbcTemplate.class).queryForList(
                        "SELECT c::text FROM person.account_change c", String.class))
                .isNotEmpty()
                .noneMatch(row -> row.contains(initial) || row.contains(OWN_PASSWORD) || row.contains("bcrypt"));
    }

    private String open() {
        assertThat(admin("POST", "/api/v1/persons", personBody("某人")).status()).isEqualTo(201);
        Answer opened = admin("POST", "/api/v1/accounts", accountBody(name, person));
        assertThat(opened.status()).isEqualTo(201);
        return opened.body().get("initialPassword").asString();
    }

    private void lockOut() {
        for (int i = 0; i < LockOut.FAILURES_MAX; i++) {
            service.get("/api/v1/me", name, "wrong password");
        }
    }

    private List<String> paged(String first, String list, String key) {
        List<String> keys = new java.util.ArrayList<>();
        for (String path = first; !path.isEmpty();) {
            JsonNode page = service.get(path, "admin", ADMIN_PASSWORD).body();
            StreamSupport.stream(page.get(list).spliterator(), false).map(row -> row.get(key).asString())
                    .forEach(keys::add);
            path = page.at("/links/next").asString("");
        }
        return keys;
    }

    private List<String> changes() {
        return service.bean(JdbcTemplate.class).queryForList("SELECT what || ' by ' || changed_by"
                + " FROM person.account_change WHERE person_id = ? ORDER BY number", String.class, person);
    }

    private String personBody(String shown) {
        return "{\"id\":\"%s\",\"name\":\"%s\"}".formatted(person, shown);
    }

    private static String accountBody(String name, String person) {
        return "{\"name\":\"%s\",\"person\":\"%s\"}".formatted(name, person);
    }

    private static Answer admin(String method, String path, String body) {
        return service.call(method, path, "admin", ADMIN_PASSWORD, body);
    }

    private static Answer changePassword(String user, String password, String another) {
        return service.call("PUT", "/api/v1/me/password", user, password,
                "{\"password\":\"%s\"}".formatted(another));
    }

    /// Everything that a caller sees, without what is another at every call.
    private static String shape(Answer answer) {
        return answer.status() + answer.whole().headers().map().keySet().toString()
                + answer.whole().headers().allValues("WWW-Authenticate") + answer.body().get("detail") + answer.code();
    }

    private static JsonNode json(String text, Object... words) {
        return tools.jackson.databind.json.JsonMapper.shared().readTree(text.formatted(words));
    }
}
