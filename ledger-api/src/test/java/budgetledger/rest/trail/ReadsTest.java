package budgetledger.rest.trail;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

import budgetledger.rest.RunningService;
import budgetledger.rest.Web;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// The trail of reads over real HTTP and in the database.
@RunningService
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReadsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String MOVES = "/api/v1/moves?department=shili-jd&year=2024";
    private static final String FIGURE = "/api/v1/figures/shili-jd:2024:current:expenditure";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final Web web;
    private final DataSource source;

    @Autowired
    ReadsTest(@LocalServerPort int port, DataSource source) {
        this.web = new Web(port);
        this.source = source;
    }

    @Test
    void an_export_is_recorded_whoever_makes_it_and_nothing_of_what_it_says() {
        long last = last();
        ok("maker", "/api/v1/moves?year=2022&department=zwfwb&effectiveAt=2022-06-30&knownAt=100", "Accept", "text/csv",
                "traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01");
        JsonNode read = since(last).getFirst();
        assertThat(Instant.parse(read.get("readAt").asString())).isBetween(Instant.now().minusSeconds(60),
                Instant.now().plusSeconds(1));
        assertThat(read).isEqualTo(JSON.readTree("""
                {"number":%s,"readAt":%s,"person":"maker","route":"GET /api/v1/moves","form":"text/csv",
                 "scope":"/api/v1/moves?department=zwfwb&year=2022&basis=current&side=expenditure&by=effective",
                 "effectiveAt":"2022-06-30","knownAt":"100",
                 "position":100,"traceId":"%s"}""".formatted(read.get("number"), read.get("readAt"), TRACE)));
    }

    @Test
    void views_of_passports_are_recorded_of_auditors_only() {
        long last = last();
        ok("jd-maker", FIGURE);
        ok("auditor", "/api/v1/comparisons?department=zwfwb&base=2021&target=2022");
        assertThat(since(last)).isEmpty();
        ok("auditor", FIGURE);
        assertThat(since(last)).singleElement().satisfies(read -> {
            assertThat(read.get("route").asString()).isEqualTo("GET /api/v1/figures/{id}");
            assertThat(read.get("scope").asString()).isEqualTo(FIGURE);
            assertThat(read.get("person").asString()).isEqualTo("auditor");
            assertThat(read.get("position").asLong()).isPositive();
        });
    }

    @Test
    void the_pages_of_one_answer_are_one_read_and_a_page_by_itself_is_one_too() {
        long last = last();
        JsonNode page = ok("auditor", MOVES + "&limit=2");
        assertThat(since(last)).hasSize(1);
        String next = page.at("/links/next").asString();
        ok("auditor", next);
        ok("auditor", next);
        assertThat(since(last)).hasSize(1);
        ok("auditor", MOVES + "&limit=2");
        assertThat(since(last)).hasSize(2);
        ok("auditor", MOVES + "&function=201&after=2024-01-02.1");
        assertThat(since(last)).hasSize(3);
    }

    @Test
    void what_was_not_answered_is_not_recorded() {
        long last = last();
        assertThat(web.get(MOVES + "&from=x", auth("auditor", "Accept", "text/csv")).status()).isEqualTo(400);
        assertThat(web.get(MOVES, auth("ly-maker", "Accept", "text/csv")).status()).isEqualTo(404);
        assertThat(since(last)).isEmpty();
    }

    @Test
    void a_read_that_cannot_be_recorded_is_refused() throws SQLException {
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            // What the trail is made of is out of reach for as long as its name is another.
            statement.execute("RESET ROLE");
            statement.execute("ALTER TABLE audit_trail.read RENAME TO elsewhere");
            try {
                Web.Answer refused = web.get(MOVES, auth("auditor", "Accept", "text/csv"));
                assertThat(refused.status()).as(refused.body()).isEqualTo(503);
                assertThat(JSON.readTree(refused.body()).get("code").asString()).isEqualTo("read_not_recorded");
                assertThat(refused.headers()).containsEntry("retry-after", "1")
                        .doesNotContainKeys("ledger-position", "link", "content-disposition");
                assertThat(web.get(MOVES, auth("jd-maker")).status()).isEqualTo(200);
            } finally {
                statement.execute("ALTER TABLE audit_trail.elsewhere RENAME TO read");
                statement.execute("SET ROLE ledger_service");
            }
        }
    }

    @Test
    void the_trail_is_read_by_the_audit_administrator_only_in_pages_by_person_and_day() {
        long last = last();
        ok("auditor", MOVES);
        ok("maker", "/api/v1/moves?department=zwfwb&year=2022", "Accept", "text/csv");
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        assertThat(numbers("/api/v1/reads?person=maker&day=" + today)).first()
                .isEqualTo(since(last).getFirst().get("number").asLong());
        assertThat(numbers("/api/v1/reads?day=" + today.minusDays(2))).isEmpty();
        JsonNode first = ok("keeper", "/api/v1/reads?limit=1");
        JsonNode second = ok("keeper", first.at("/links/next").asString());
        assertThat(List.of(first.at("/reads/0/person").asString(), second.at("/reads/0/person").asString()))
                .containsExactly("maker", "auditor");
        for (String person : List.of("auditor", "security", "admin", "officer", "maker")) {
            assertThat(web.get("/api/v1/reads", auth(person)).status()).as(person).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE audit_trail.read SET person = 'somebody'", "DELETE FROM audit_trail.read",
        "TRUNCATE audit_trail.read"})
    void the_trail_cannot_be_changed(String statement) throws SQLException {
        ok("auditor", MOVES);
        try (Connection connection = source.getConnection(); Statement sql = connection.createStatement()) {
            assertThatThrownBy(() -> sql.execute(statement)).isInstanceOf(SQLException.class);
        }
    }

    private long last() {
        return ok("keeper", "/api/v1/reads?limit=1").at("/reads/0/number").asLong(0);
    }

    /// Newest first.
    private List<JsonNode> since(long number) {
        List<JsonNode> reads = new ArrayList<>();
        for (JsonNode read : ok("keeper", "/api/v1/reads").get("reads")) {
            if (read.get("number").asLong() > number) {
                reads.add(read);
            }
        }
        return reads;
    }

    private List<Long> numbers(String path) {
        List<Long> numbers = new ArrayList<>();
        ok("keeper", path).get("reads").forEach(read -> numbers.add(read.get("number").asLong()));
        return numbers;
    }

    private JsonNode ok(String person, String path, String... headers) {
        Web.Answer answer = web.get(path, auth(person, headers));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body().startsWith("{") ? JSON.readTree(answer.body()) : JSON.createObjectNode();
    }

    private static String[] auth(String person, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Authorization", Web.basic(person)));
        return all.toArray(new String[0]);
    }
}
