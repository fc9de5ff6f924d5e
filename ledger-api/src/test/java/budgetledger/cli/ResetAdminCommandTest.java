package budgetledger.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

import budgetledger.budget.PersonId;
import budgetledger.embedded.TestData;
import budgetledger.person.AccountName;
import budgetledger.person.Passwords;
import budgetledger.person.Program;
import budgetledger.person.Register;
import budgetledger.person.RegisterDatabase;
import budgetledger.person.SignInCheck;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ResetAdminCommandTest {
    private static final AccountName ADMIN = new AccountName("admin");
    private static final PersonId PERSON = new PersonId("first-administrator");

    @Test
    void a_locked_administrator_gets_in_again(@TempDir Path folder) {
        try (RegisterDatabase database = RegisterDatabase.in(folder)) {
            Register register = administrator(database);
            Map<String, String> environment = Map.of("SPRING_DATASOURCE_URL", database.url(),
                    "SPRING_DATASOURCE_USERNAME", database.server().username(),
                    "SPRING_DATASOURCE_PASSWORD", database.server().password());
            Ran ran = Ran.of(environment, "accounts", "reset-admin");
            assertThat(ran.code()).isZero();
            assertThat(ran.err()).isEqualTo("账号 admin 的初始密码如下，首次登录后必须修改：\n");
            assertThat(new SignInCheck(register, new Passwords(4, false)).check("admin", ran.out().strip()))
                    .hasValueSatisfying(account -> assertThat(account.mustChange()).isTrue());
            assertThat(JdbcClient.create(database.service()).sql("SELECT what FROM person.account_change"
                    + " WHERE changed_by = 'system-console' ORDER BY number").query(String.class).list())
                    .endsWith("LOCKED", "PASSWORD_RESET", "UNLOCKED");
            assertThat(Ran.of(environment, "accounts", "reset-admin", "--account", "nobody"))
                    .isEqualTo(new Ran(3, "", "没有账号 nobody\n"));
        }
    }

    @Test
    void without_a_database_named_it_is_the_embedded_one(@TempDir Path folder) {
        try (RegisterDatabase database = RegisterDatabase.in(folder)) {
            administrator(database);
            Ran running = Ran.of("accounts", "reset-admin", "--data-directory", folder.resolve("data").toString());
            assertThat(running.code()).isEqualTo(4); // another process has it
        }
        Ran ran = Ran.of("accounts", "reset-admin", "--data-directory", TestData.in(folder).toString());
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).matches("(\\w{5}-){3}\\w{5}\n");
        assertThat(Ran.of("accounts", "reset-admin", "--data-directory", folder.resolve("none").toString()).code())
                .isEqualTo(2);
    }

    @Test
    void explains_itself_in_both_languages() {
        for (String language : new String[] {"zh", "en"}) {
            Ran help = Ran.of("--lang", language, "accounts", "reset-admin", "--help");
            assertThat(help.code()).isZero();
            assertThat(help.out()).contains("--account", "--data-directory", "SPRING_DATASOURCE_URL")
                    .contains(language.equals("zh") ? "账号名" : "name of the account");
        }
        assertThat(Ran.of("accounts").code()).isEqualTo(2);
    }

    private static Register administrator(RegisterDatabase database) {
        Register register = new Register(database.service(), InstantSource.system());
        register.register(PERSON, "某人", Program.CONSOLE);
        register.open(ADMIN, PERSON, new Passwords(4, false).hash("forgotten password"), false, Program.CONSOLE);
        register.lock(register.account(ADMIN).orElseThrow(), Program.CONSOLE);
        return register;
    }
}
