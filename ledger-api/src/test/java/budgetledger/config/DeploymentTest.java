package budgetledger.config;

import java.nio.file.Path;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeploymentTest {
    private static final LedgerProperties SAMPLE = new LedgerProperties(Path.of("data"), true, true);
    private static final LedgerProperties NO_SAMPLE = new LedgerProperties(Path.of("data"), false, true);

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.1.2.3", "::1", "localhost"})
    void the_sample_is_there_on_a_loopback_address_with_the_embedded_database(String address) {
        assertThat(Deployment.of(at(address), SAMPLE)).isEqualTo(new Deployment(true, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", "", "no such host"})
    void the_sample_is_refused_where_others_could_reach_it(String address) {
        assertThatThrownBy(() -> Deployment.of(at(address), SAMPLE))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("只能监听本机地址，而 server.address 是 " + address)
                .hasMessageContaining("listens on this machine only, but server.address is " + address);
    }

    @Test
    void without_an_address_it_would_listen_everywhere() {
        assertThatThrownBy(() -> Deployment.of(new MockEnvironment(), SAMPLE)).isInstanceOf(StartRefused.class);
    }

    @Test
    void without_the_sample_any_address_will_do() {
        assertThat(Deployment.of(at("0.0.0.0"), NO_SAMPLE)).isEqualTo(new Deployment(true, false));
    }

    @Test
    void an_external_database_never_gets_the_sample() {
        MockEnvironment environment = at("0.0.0.0");
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://db/ledger");
        assertThat(Deployment.of(environment, SAMPLE)).isEqualTo(new Deployment(false, false));
    }

    private static MockEnvironment at(String address) {
        MockEnvironment environment = new MockEnvironment();
        environment.setProperty("server.address", address);
        return environment;
    }
}
