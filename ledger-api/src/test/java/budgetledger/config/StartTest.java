package budgetledger.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import budgetledger.embedded.EmbeddedPostgres;
import budgetledger.embedded.EmbeddedPostgresFailed;
import budgetledger.embedded.TestData;
import budgetledger.eventlog.EventLog;
import budgetledger.eventlog.Head;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What a start does with the different ways of being configured.
@ExtendWith(OutputCaptureExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StartTest {
    @TempDir
    Path folder;

    @Test
    void an_external_database_gets_no_sample_and_no_embedded_server(CapturedOutput output) {
        try (EmbeddedPostgres external = EmbeddedPostgres.start(TestData.in(folder.resolve("external")));
                ConfigurableApplicationContext service = start(Map.of(
                        "spring.datasource.url", external.jdbcUrl(),
                        "spring.datasource.username", external.username(),
                        "spring.datasource.password", external.password()))) {
            assertThat(service.getBean(Deployment.class)).isEqualTo(new Deployment(false, false));
            assertThat(service.getBeansOfType(EmbeddedPostgres.class)).isEmpty();
            assertThat(service.getBean(EventLog.class).head()).extracting(Head::position)
                    .as("only that the first administrator may grant rights").isEqualTo(1L);
            assertThat(service.getBean(JdbcTemplate.class).queryForObject("SELECT current_user", String.class))
                    .isEqualTo("ledger_service");
        }
        assertThat(output).contains("没有示例数据和示例用户", "without sample data and sample users");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void a_database_that_can_lose_commands_is_refused() {
        try (EmbeddedPostgres external = EmbeddedPostgres.start(TestData.in(folder.resolve("external")))) {
            assertThatThrownBy(() -> start(Map.of(
                            "spring.datasource.url", external.jdbcUrl() + "?options=-csynchronous_commit=off",
                            "spring.datasource.username", external.username(),
                            "spring.datasource.password", external.password())).close())
                    .rootCause()
                    .hasMessageContaining("synchronous_commit off");
        }
    }

    @Test
    void sample_users_that_others_could_reach_are_refused_before_anything_is_made(CapturedOutput output) {
        assertThatThrownBy(() -> start(Map.of("server.address", "0.0.0.0")).close())
                .rootCause()
                .isInstanceOf(StartRefused.class);
        assertThat(output).contains("示例用户的密码是公开的", "Everybody knows the password of the sample users")
                .contains("APPLICATION FAILED TO START")
                .doesNotContain("\tat ");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void a_stop_closes_everything_in_order_without_an_error(CapturedOutput output) {
        TestData.in(folder);
        start(Map.of()).close();
        assertThat(output).contains("预算账本已就绪：http://127.0.0.1:", "The budget ledger is ready: http://127.0.0.1:")
                .contains("curl -u auditor:demo 'http://127.0.0.1:")
                .contains(folder.resolve("data").toString());
        // JUnit may still be warning about the link in the folder of the test before.
        assertThat(output.toString().lines().filter(line -> !line.contains("TempDirectory")))
                .noneMatch(line -> line.contains("ERROR") || line.contains("WARN") || line.contains("Exception"));
        assertThat(folder.resolve("data").resolve("cluster").resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void data_that_the_server_cannot_use_are_told_without_a_stack_trace(CapturedOutput output) throws IOException {
        Path cluster = Files.createDirectories(folder.resolve("data").resolve("cluster"));
        Files.writeString(cluster.resolve("PG_VERSION"), "15\n");
        assertThatThrownBy(() -> start(Map.of()).close()).rootCause().isInstanceOf(EmbeddedPostgresFailed.class);
        assertThat(output).contains("APPLICATION FAILED TO START", "属于 PostgreSQL 15", "belong to PostgreSQL 15")
                .doesNotContain("\tat ");
    }

    private ConfigurableApplicationContext start(Map<String, String> settings) {
        String[] arguments = new String[settings.size() + 2];
        int i = 0;
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            arguments[i++] = "--" + setting.getKey() + "=" + setting.getValue();
        }
        arguments[i++] = "--server.port=0";
        arguments[i] = "--ledger.data-directory=" + folder.resolve("data");
        return SpringApplication.run(LedgerApplication.class, arguments);
    }
}
