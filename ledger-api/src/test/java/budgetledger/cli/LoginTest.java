package budgetledger.cli;

import java.net.URI;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LoginTest {
    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8080", "http://localhost:9090", "http://[::1]:8080", "https://127.8.8.8"})
    void is_the_sample_auditor_on_this_machine(String server) throws ServiceProblem {
        Login login = login(server);
        assertThat(login).isEqualTo(new Login(URI.create(server), "auditor", "demo"));
        assertThat(login.isExposed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://192.0.2.1:8080", "https://ledger.example", "http://localhost.example",
        "http://127.0.0.1.example"})
    void gives_the_sample_password_to_no_other_machine(String server) {
        assertThatThrownBy(() -> login(server)).isInstanceOf(ServiceProblem.class)
                .hasMessage("访问 " + server + " 需要用户名和密码：用 --user 和 --password，"
                        + "或环境变量 LEDGER_USER 和 LEDGER_PASSWORD。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost:8080", "ftp://localhost", "http://", "http://a:b@localhost", "http://x?y",
        "http:// x"})
    void refuses_what_is_no_address(String server) {
        assertThatThrownBy(() -> login(server)).hasMessageStartingWith("服务地址应为");
    }

    @Test
    void prefers_options_to_the_environment_and_never_mixes_in_the_sample_user() throws ServiceProblem {
        Map<String, String> environment = Map.of("LEDGER_USER", "e", "LEDGER_PASSWORD", "f");
        assertThat(Login.of("http://localhost", "a", "b", environment, Words.CHINESE))
                .isEqualTo(new Login(URI.create("http://localhost"), "a", "b"));
        assertThat(Login.of("http://localhost/", null, null, environment, Words.CHINESE))
                .isEqualTo(new Login(URI.create("http://localhost"), "e", "f"));
        assertThatThrownBy(() -> Login.of("http://localhost", "a", null, Map.of(), Words.CHINESE))
                .hasMessageContaining("--password");
    }

    @Test
    void knows_when_the_password_travels_as_plain_text() throws ServiceProblem {
        assertThat(Login.of("http://192.0.2.1", "a", "b", Map.of(), Words.CHINESE).isExposed()).isTrue();
        assertThat(Login.of("https://192.0.2.1", "a", "b", Map.of(), Words.CHINESE).isExposed()).isFalse();
    }

    private static Login login(String server) throws ServiceProblem {
        return Login.of(server, null, null, Map.of(), Words.CHINESE);
    }
}
