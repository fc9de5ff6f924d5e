package budgetledger.rest.replay;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import budgetledger.config.LedgerApplication;
import budgetledger.embedded.TestData;
import budgetledger.rest.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// A table is changed past the service, as whoever owns it can: health names it by itself, a replay names it, nothing
/// is replaced unasked, and readers are answered all the time.
@SpringBootTest(classes = LedgerApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"ledger.shadow-check.pause=0s", "ledger.shadow-check.rest=20ms"})
@DirtiesContext
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReplaysTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration WAIT_MAX = Duration.ofSeconds(60);
    private static final Duration ANSWER_MAX = Duration.ofSeconds(10);
    private static final String COMPARISON =
            "/api/v1/comparisons?department=zwfwb&base=2021&target=2022&by=function&level=class";

    @TempDir
    static Path folder;

    private final Web web;
    private final JdbcTemplate sql;

    @Autowired
    ReplaysTest(@LocalServerPort int port, JdbcTemplate sql) {
        this.web = new Web(port);
        this.sql = sql;
    }

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry registry) {
        registry.add("ledger.data-directory", () -> TestData.in(folder).toString());
    }

    @BeforeEach
    void agree() {
        replay("{}");
        await().atMost(WAIT_MAX).until(() -> health("admin").at("/components/shadow/status").asString().equals("UP")
                && health("admin").at("/components/shadow/details/rounds").asInt() > 0);
    }

    @Test
    void a_changed_posting_shows_in_health_and_in_a_replay_that_replaces_nothing() {
        long position = sql.queryForObject("SELECT min(position) FROM projection.posting", Long.class);
        String event = sql.queryForObject("SELECT event_id::text FROM ledger.event WHERE position = ?", String.class,
                position);
        sql.update("UPDATE projection.posting SET amount = amount + 1 WHERE position = ? AND ordinal = 0", position);
        JsonNode details = awaitDown();
        assertThat(details.get("table").asString()).isEqualTo("posting");
        assertThat(details.get("position").asLong()).isEqualTo(position);
        assertThat(details.get("event").asString()).isEqualTo(event);
        JsonNode compared = replay("{\"mode\":\"compare\"}");
        JsonNode first = compared.get("first");
        assertThat(first.toString()).isEqualTo(JSON.readTree("""
                {"table":"posting","kind":"CHANGED","key":"position=%1$d, ordinal=0","columns":["amount"],
                "position":%1$d,"event":{"position":%1$d,"id":"%2$s","type":"%3$s","stream":"%4$s","command":"%5$s"}}"""
                .formatted(position, event, of(position, "type"), of(position, "stream"), of(position, "command_id")))
                .toString());
        assertThat(compared.at("/replaced").asBoolean()).isFalse();
        assertThat(replay("{\"mode\":\"compare\"}").get("first")).as("it is still there").isEqualTo(first);
        JsonNode replaced = replay("{\"mode\":\"replace\"}");
        assertThat(replaced.get("first")).as("what was replaced is recorded in the answer").isEqualTo(first);
        assertThat(replaced.at("/same").asBoolean()).isFalse();
        assertThat(replaced.at("/replaced").asBoolean()).isTrue();
        assertThat(replay("{\"mode\":\"compare\"}").at("/same").asBoolean()).isTrue();
        await().atMost(WAIT_MAX).until(() -> health("admin").at("/status").asString().equals("UP"));
    }

    @Test
    void a_changed_balance_shows_without_its_amounts_and_only_to_who_may_see_it() {
        long amount = 987_654_321_234L;
        sql.update("UPDATE projection.balance SET current = ? WHERE ctid = (SELECT ctid FROM projection.balance"
                + " ORDER BY position LIMIT 1)", amount);
        JsonNode details = awaitDown();
        assertThat(details.get("table").asString()).isEqualTo("balance");
        assertThat(details.toString()).doesNotContain("987654321234", "9876543212.34", "zwfwb", "|");
        Web.Answer anybody = web.get("/actuator/health");
        assertThat(anybody.status()).isEqualTo(503);
        assertThat(anybody.body()).doesNotContain("balance", "shadow-check", "position");
        assertThat(health("maker").has("components")).isFalse();
        JsonNode compared = replay("{\"mode\":\"compare\"}");
        assertThat(compared.at("/first/table").asString()).isEqualTo("balance");
        assertThat(compared.toString()).doesNotContain("987654321234", "9876543212.34");
    }

    @Test
    void readers_are_answered_while_tables_are_replaced_again_and_again() throws InterruptedException {
        String right = read().body();
        List<String> wrong = new ArrayList<>();
        List<Long> millis = new ArrayList<>();
        boolean[] done = {false};
        Thread reader = Thread.ofPlatform().start(() -> {
            while (!done[0]) {
                long start = System.nanoTime();
                Web.Answer answer = read();
                millis.add((System.nanoTime() - start) / 1_000_000);
                if (answer.status() != 200 || !answer.body().equals(right)) {
                    wrong.add(answer.status() + " " + answer.body());
                }
            }
        });
        for (int time = 0; time < 5; time++) {
            assertThat(replay("{\"mode\":\"replace\"}").at("/same").asBoolean()).isTrue();
        }
        done[0] = true;
        reader.join();
        assertThat(wrong).isEmpty();
        assertThat(millis).isNotEmpty().allMatch(taken -> taken < ANSWER_MAX.toMillis());
    }

    @Test
    void progress_ends_with_all_of_the_last_phase_and_a_wrong_mode_is_refused() {
        JsonNode compared = replay("{\"mode\":\"compare\"}");
        assertThat(compared.at("/progress/phase").asString()).isEqualTo("COMPARING");
        assertThat(compared.at("/progress/percent").asInt()).isEqualTo(100);
        assertThat(compared.at("/position").asLong())
                .isEqualTo(sql.queryForObject("SELECT position FROM projection.progress", Long.class));
        Web.Answer refused = send("{\"mode\":\"forget\"}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("/mode", "replace, compare");
    }

    private Web.Answer read() {
        return web.get(COMPARISON, "Authorization", Web.basic("auditor"));
    }

    private String of(long position, String column) {
        return sql.queryForObject("SELECT " + column + "::text FROM ledger.event WHERE position = ?", String.class,
                position);
    }

    private JsonNode awaitDown() {
        await().atMost(WAIT_MAX).until(() -> health("admin").at("/components/shadow/status").asString().equals("DOWN"));
        JsonNode health = health("admin");
        assertThat(health.at("/status").asString()).isEqualTo("DOWN");
        return health.at("/components/shadow/details");
    }

    private JsonNode health(String user) {
        return JSON.readTree(web.get("/actuator/health", "Authorization", Web.basic(user)).body());
    }

    private Web.Answer send(String body) {
        return web.send(web.request("POST", "/api/v1/replays", body, "Authorization", Web.basic("admin"),
                "Content-Type", "application/json"));
    }

    /// Starts a replay and waits for its end.
    private JsonNode replay(String body) {
        Web.Answer started = send(body);
        assertThat(started.status()).as(started.body()).isEqualTo(202);
        String path = started.headers().get("location");
        JsonNode[] answer = {JSON.readTree(started.body())};
        await().atMost(WAIT_MAX).until(() -> {
            answer[0] = JSON.readTree(web.get(path, "Authorization", Web.basic("admin")).body());
            return !answer[0].get("state").asString().equals("RUNNING");
        });
        assertThat(answer[0].get("state").asString()).as("%s", answer[0]).isEqualTo("DONE");
        return answer[0];
    }
}
