package budgetledger.cli;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

import budgetledger.cli.FakeService.Reply;
import budgetledger.cli.FakeService.Written;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RegisterVerbsTest {
    private static final String ACCOUNT =
            "{\"name\":\"a\",\"person\":\"p-1\",\"mustChangePassword\":true,\"locked\":false,\"lockedUntil\":null}";

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"person, persons, 还有后面的：--after p-9", "account, accounts, -"})
    void list_persons_and_accounts(String group, String list, String message) {
        try (FakeService service = FakeService.answering(list + ".json")) {
            assertThat(Ran.at(service, group, "list")).isEqualTo(
                    new Ran(0, FakeService.read(list + ".txt"), message == null ? "" : message + "\n"));
            assertThat(service.asked().getFirst()).startsWith("GET /api/v1/" + list + "?limit=100 ");
        }
    }

    @Test
    void register_a_person() {
        String person = "{\"id\":\"p-1\",\"name\":\"示例 人员\",\"createdAt\":\"2026-01-01T16:30:07Z\",\"createdBy\":\"x\"}";
        try (FakeService service = new FakeService(201, person)) {
            assertThat(Ran.at(service, "person", "add", "p-1", "示例 人员")).isEqualTo(
                    new Ran(0, "人员 p-1 示例 人员\n", "开账号：ledger account add 账号名 p-1\n"));
            assertThat(service.written()).containsExactly(
                    new Written("POST /api/v1/persons", "", "", "{\"id\":\"p-1\",\"name\":\"示例 人员\"}"));
        }
    }

    @Test
    void print_an_initial_password_alone() {
        try (FakeService service = new FakeService(201, "{\"account\":" + ACCOUNT + ",\"initialPassword\":\"secret\"}")) {
            Ran expected = new Ran(0, "secret\n", "账号 a 的初始密码如下，首次登录后必须修改：\n");
            assertThat(Ran.at(service, "account", "add", "a", "p-1")).isEqualTo(expected);
            assertThat(Ran.at(service, "accounts", "reset", "a")).isEqualTo(expected);
            assertThat(service.written()).containsExactly(
                    new Written("POST /api/v1/accounts", "", "", "{\"name\":\"a\",\"person\":\"p-1\"}"),
                    new Written("PUT /api/v1/accounts/a/reset", "", "", ""));
        }
    }

    @Test
    void say_that_an_account_was_there() {
        try (FakeService service = new FakeService(200, "{\"account\":" + ACCOUNT + ",\"initialPassword\":null}")) {
            assertThat(Ran.at(service, "account", "add", "a", "p-1")).isEqualTo(new Ran(0,
                    "账号 a，人员 p-1：初始密码未改\n",
                    "账号 a 早已开好，没有给出新密码。要新的初始密码：ledger account reset a\n"));
        }
    }

    @ParameterizedTest
    @CsvSource({"lock", "unlock"})
    void lock_and_unlock(String step) {
        try (FakeService service = new FakeService(200, ACCOUNT)) {
            assertThat(Ran.at(service, "account", step, "a")).isEqualTo(new Ran(0, "账号 a，人员 p-1：初始密码未改\n", ""));
            assertThat(service.written().getFirst().target()).isEqualTo("PUT /api/v1/accounts/a/" + step);
        }
    }

    @Test
    void change_the_own_password_without_ever_showing_it() {
        try (FakeService service = new FakeService(new Reply(200, "{}", Map.of()), new Reply(204, "", Map.of()))) {
            Map<String, String> login = Map.of("LEDGER_SERVER", service.address().toString(), "LEDGER_USER", "a",
                    "LEDGER_PASSWORD", "old");
            Iterator<String> answers = List.of("新密码一二三四", "新密码一二三四", "one", "other").iterator();
            Terminal.Person person = (question, secret) -> secret ? answers.next() : null;
            assertThat(Ran.of(login, person, "passwd")).isEqualTo(new Ran(0, "", "账号 a 的密码已改。\n"));
            assertThat(Ran.of(login, person, "passwd")).isEqualTo(new Ran(2, "", "两遍不一样，密码没有改。\n"));
            assertThat(Ran.of(login, "passwd").code()).isEqualTo(2);
            assertThat(service.written()).containsExactly(
                    new Written("PUT /api/v1/me/password", "", "", "{\"password\":\"新密码一二三四\"}"));
        }
    }
}
