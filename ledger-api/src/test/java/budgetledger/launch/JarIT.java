package budgetledger.launch;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// The jar as people start it.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JarIT {
    private static final int ENDED_BY_SIGTERM = 143;

    @TempDir
    Path folder;

    @Test
    void stops_without_an_error_and_is_there_again_after_being_killed() throws Exception {
        long sample;
        try (JarProcess first = timed("first start")) {
            sample = events();
            assertThat(sample).isPositive();
            first.process.destroy();
            assertThat(first.awaitEnd()).isEqualTo(ENDED_BY_SIGTERM);
            assertThat(first.output()).doesNotContain("ERROR", "WARN", "Exception");
        }
        try (JarProcess second = timed("second start")) {
            second.process.destroyForcibly().waitFor();
        }
        try (JarProcess third = timed("start after kill -9")) {
            assertThat(events()).isEqualTo(sample);
            assertThat(third.output()).contains("stopping the PostgreSQL that an earlier service left running");
        }
    }

    @Test
    void an_older_java_finds_a_newer_one_and_passes_arguments_and_exit_code() throws Exception {
        Optional<Path> old = old();
        if (old.isPresent()) {
            try (JarProcess tool = JarProcess.start(old.get(), folder, "no-such-verb", "a b")) {
                assertThat(tool.awaitEnd()).isEqualTo(2);
                assertThat(tool.output()).contains("no-such-verb");
            }
        }
    }

    @Test
    void an_older_java_passes_a_request_to_stop_on_to_the_service() throws Exception {
        Optional<Path> old = old();
        if (old.isPresent()) {
            try (JarProcess service = JarProcess.service(old.get(), folder)) {
                service.awaitReady();
                ProcessHandle program = service.process.children().findFirst().orElseThrow();
                service.process.destroy();
                assertThat(service.awaitEnd()).isEqualTo(ENDED_BY_SIGTERM);
                assertThat(program.isAlive()).isFalse();
                assertThat(service.output()).doesNotContain("ERROR", "Exception");
                assertThat(folder.resolve("data").resolve("cluster").resolve("postmaster.pid")).doesNotExist();
            }
        }
    }

    @Test
    void the_service_ends_with_the_older_java_that_started_it() throws Exception {
        Optional<Path> old = old();
        if (old.isPresent()) {
            try (JarProcess service = JarProcess.service(old.get(), folder)) {
                service.awaitReady();
                ProcessHandle program = service.process.children().findFirst().orElseThrow();
                service.process.destroyForcibly().waitFor();
                await().atMost(Duration.ofSeconds(60)).until(() -> !program.isAlive());
            }
        }
    }

    private JarProcess timed(String what) throws IOException, InterruptedException {
        long started = System.nanoTime();
        JarProcess service = JarProcess.service(JarProcess.runningJava(), folder);
        service.awaitReady();
        System.out.printf("%s: ready after %.1f s%n", what, (System.nanoTime() - started) / 1e9);
        return service;
    }

    private static Optional<Path> old() throws IOException {
        Optional<Path> old = JarProcess.oldJava();
        if (old.isEmpty()) {
            System.out.println("no older java beside the running one: starting the jar with one is not tested");
        }
        return old;
    }

    /// Counted by someone who looks in from outside, with the service's own password.
    private long events() throws Exception {
        Path data = folder.resolve("data");
        Properties passwords = new Properties();
        passwords.load(new StringReader(Files.readString(data.resolve("credentials.properties"))));
        String url = "jdbc:postgresql://127.0.0.1:" + Files.readString(data.resolve("port")).strip() + "/ledger";
        try (Connection connection = DriverManager.getConnection(url, "ledger", passwords.getProperty("ledger"));
                ResultSet row = connection.createStatement().executeQuery("SELECT count(*) FROM ledger.event")) {
            row.next();
            return row.getLong(1);
        }
    }
}
