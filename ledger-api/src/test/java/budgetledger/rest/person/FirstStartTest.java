package budgetledger.rest.person;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import budgetledger.config.LedgerApplication;
import budgetledger.embedded.TestData;
import budgetledger.person.FirstAdministrator;
import budgetledger.person.FoundingAdministrator;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/// Who can sign in to a new service, with the sample and without.
@ExtendWith(OutputCaptureExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FirstStartTest {
    private static final Pattern PASSWORD = Pattern.compile("Initial password: (\\S+)");
    private static final FoundingAdministrator FOUNDER = new FoundingAdministrator(FirstAdministrator.ID);

    @TempDir
    Path folder;

    /// The password as the console showed it.
    static String password(String output) {
        Matcher shown = PASSWORD.matcher(output);
        assertThat(shown.find()).as(output).isTrue();
        return shown.group(1);
    }

    @Test
    void the_first_start_shows_a_password_once_and_the_next_one_shows_none(CapturedOutput output) {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        try (BureauService service = BureauService.start(folder, listening(log))) {
            String password = password(output.toString());
            assertThat(output.toString().lines().filter(line -> line.contains(password))).hasSize(2); // two languages
            assertThat(log.list).hasSizeGreaterThan(10).extracting(ILoggingEvent::getFormattedMessage)
                    .noneMatch(message -> message.contains(password));
            assertThat(service.get("/api/v1/me", "admin", password).body().toString()).isEqualTo("""
                    {"person":"first-administrator","name":"首任安全管理员","account":"admin","roles":["SEC_ADMIN"],\
                    "mustChangePassword":true}""");
            assertThat(service.founders()).containsExactly(FOUNDER);
        }
        int before = output.toString().length();
        try (BureauService service = BureauService.start(folder)) {
            assertThat(output.toString().substring(before)).doesNotContain("Initial password");
            assertThat(service.founders()).containsExactly(FOUNDER);
            assertThat(service.get("/api/v1/me", "admin", password(output.toString())).status()).isEqualTo(200);
        }
    }

    /// From when the service has set its logging up.
    private static ApplicationListener<ApplicationPreparedEvent> listening(ListAppender<ILoggingEvent> log) {
        return _ -> {
            log.start();
            ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).addAppender(log);
        };
    }

    @Test
    void the_users_of_a_sample_are_nobody_once_the_sample_is_off(CapturedOutput output) {
        Map<String, Object> sample;
        try (ConfigurableApplicationContext service = SpringApplication.run(LedgerApplication.class, "--server.port=0",
                "--ledger.data-directory=" + TestData.in(folder))) {
            sample = service.getBean(JdbcTemplate.class).queryForMap(
                    "SELECT count(*) AS accounts, count(DISTINCT person_id) AS persons FROM person.account");
            assertThat(output).doesNotContain("Initial password");
        }
        assertThat(sample).isEqualTo(Map.of("accounts", 14L, "persons", 14L));
        try (BureauService service = BureauService.start(folder)) {
            for (String user : List.of("maker", "checker", "auditor", "admin")) {
                assertThat(service.get("/api/v1/me", user, "demo").code()).isEqualTo("401 unauthenticated");
            }
            assertThat(service.get("/api/v1/me", "first-administrator", password(output.toString())).body()
                    .get("person").asString()).isEqualTo("first-administrator");
        }
    }
}
