package budgetledger.audit;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import budgetledger.embedded.EmbeddedPostgres;
import budgetledger.eventlog.EventLog;
import budgetledger.replay.Progress;
import budgetledger.replay.Rebuild;
import budgetledger.replay.RebuildMode;
import budgetledger.rest.person.BureauService;
import budgetledger.rest.person.BureauService.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/// What an auditor sees in psql, after the sample and one supplement; with the examples of the operating page.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AuditViewsTest {
    private static final Path PAGE = Path.of("").toAbsolutePath().getParent().resolve("docs/operating.md");
    private static final Pattern EXAMPLE =
            Pattern.compile("<!-- run as: (\\w+)(, nothing)? -->\n```sql\n((?:.*\n)+?)```\n");

    @TempDir
    static Path folder;

    private static BureauService service;
    private static JdbcClient auditor;

    @BeforeAll
    static void start() throws InterruptedException {
        service = BureauService.withSample(folder);
        supplement();
        service.bean(Progress.class).await(service.bean(EventLog.class).head().position(),
                Duration.ofSeconds(30));
        owner().sql("CREATE ROLE reader LOGIN PASSWORD 'secret' IN ROLE ledger_reader").update();
        auditor = as("reader", "secret");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static void supplement() {
        String draft = """
                {"department":"zwfwb","year":2022,"kind":"SUPPLEMENT","effectiveOn":"2022-06-30",
                "reason":{"code":"NEW_TASK","text":"新增任务"},
                "document":{"number":"示财预〔2022〕7号","title":"关于追加预算的通知"},
                "lines":[{"line":{"function":"2010301","kind":"BASIC"},"amount":"100000.50"}]}""";
        Answer drafted = call("POST", "/api/v1/adjustments", "maker", draft, "Idempotency-Key", "audit-1");
        assertThat(drafted.status()).as("%s", drafted.body()).isEqualTo(201);
        String path = "/api/v1/adjustments/" + drafted.body().get("id").asString();
        Answer submitted = call("PUT", path + "/submission", "maker", "", "If-Match", tag(drafted));
        Answer approved = call("PUT", path + "/approval", "checker", "", "If-Match", tag(submitted));
        assertThat(approved.status()).as("%s", approved.body()).isEqualTo(200);
    }

    private static Answer call(String method, String path, String user, String body, String name, String value) {
        String basic = Base64.getEncoder().encodeToString((user + ":demo").getBytes(StandardCharsets.UTF_8));
        return service.send(method, path, body, name, value, "Authorization", "Basic " + basic);
    }

    private static String tag(Answer answer) {
        return answer.whole().headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void an_event_reads_like_a_sentence() {
        assertThat(auditor.sql("SELECT department, year, type, person, reason, document, provenance"
                + " FROM audit.event ORDER BY position DESC LIMIT 3").query().listOfRows()).extracting(Map::toString)
                .containsExactly(
                        "{department=zwfwb, year=2022, type=批准追加, person=checker, reason=新增任务,"
                                + " document=《关于追加预算的通知》（示财预〔2022〕7号）, provenance=调整}",
                        "{department=zwfwb, year=2022, type=送审, person=maker, reason=新增任务,"
                                + " document=《关于追加预算的通知》（示财预〔2022〕7号）, provenance=调整}",
                        "{department=zwfwb, year=2022, type=起草追加, person=maker, reason=新增任务,"
                                + " document=《关于追加预算的通知》（示财预〔2022〕7号）, provenance=调整}");
    }

    @Test
    void a_line_change_has_before_change_and_after_in_yuan() {
        assertThat(auditor.sql("SELECT type, side, fund, function, economic, kind, before, change, after"
                + " FROM audit.line_change ORDER BY position DESC LIMIT 1").query().singleRow().toString())
                .isEqualTo("{type=批准追加, side=支出, fund=一般公共预算, function=2010301, economic=null,"
                        + " kind=基本支出, before=30544100.00, change=100000.50, after=30644100.50}");
    }

    @Test
    void an_adjustment_says_who_asked_and_who_decided() {
        assertThat(auditor.sql("SELECT kind, status, requested, lines, maker, decided_by, reason"
                + " FROM audit.adjustment WHERE department = 'zwfwb'").query().listOfRows()).extracting(Map::toString)
                .containsExactly("{kind=追加, status=已批准, requested=100000.50, lines=1, maker=maker,"
                        + " decided_by=checker, reason=新增任务}");
    }

    @Test
    void balances_and_postings_are_exact_to_the_fen() {
        assertThat(auditor.sql("SELECT original, current, adjusted FROM audit.balance"
                + " WHERE department = 'zwfwb' AND year = 2022 AND function = '2010301' AND kind = '基本支出'").query().singleRow().toString())
                .isEqualTo("{original=30544100.00, current=30644100.50, adjusted=100000.50}");
        assertThat(auditor.sql("SELECT account, fund, function, axis, amount FROM audit.posting WHERE position ="
                + " (SELECT max(position) FROM audit.line_change) ORDER BY ordinal").query().listOfRows()).extracting(Map::toString)
                .containsExactly(
                        "{account=预算数, fund=一般公共预算, function=2010301, axis=null, amount=100000.50}",
                        "{account=追加来源, fund=一般公共预算, function=null, axis=null, amount=-100000.50}",
                        "{account=分解余额, fund=null, function=null, axis=人员经费和公用经费, amount=100000.50}",
                        "{account=分解总额, fund=null, function=null, axis=人员经费和公用经费, amount=-100000.50}");
    }

    @Test
    void a_rebuild_leaves_the_views_and_who_may_read_them() throws Exception {
        Object before = everything();
        assertThat(service.bean(Rebuild.class).run(RebuildMode.REPLACE, _ -> { }).isSame()).isTrue();
        assertThat(everything()).isEqualTo(before);
    }

    private static Object everything() {
        return List.of("event", "line_change", "adjustment", "balance", "posting").stream()
                .map(view -> auditor.sql("SELECT v::text FROM audit." + view + " v ORDER BY 1").query(String.class)
                        .list())
                .toList();
    }

    @Test
    void a_condition_on_a_view_uses_the_index_of_the_table() {
        assertThat(String.join("\n", auditor.sql("EXPLAIN SELECT sum(amount) FROM audit.posting WHERE position = 9")
                .query(String.class).list())).contains("posting").doesNotContain("Function Scan");
    }

    @Test
    void every_view_and_every_column_says_in_Chinese_what_it_is() {
        List<String> comments = owner().sql("""
                SELECT c.relname || ' ' || coalesce(obj_description(c.oid, 'pg_class'), '')
                FROM pg_class c WHERE c.relnamespace = 'audit'::regnamespace AND c.relkind = 'v'
                UNION ALL
                SELECT c.relname || '.' || a.attname || ' ' || coalesce(col_description(c.oid, a.attnum), '')
                FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
                WHERE c.relnamespace = 'audit'::regnamespace AND c.relkind = 'v'
                """).query(String.class).list();
        assertThat(comments).hasSizeGreaterThan(60).allMatch(comment -> comment.matches("\\S+ .*\\p{IsHan}.*"));
    }

    @Test
    void the_examples_of_the_operating_page_run() throws Exception {
        List<MatchResult> examples = EXAMPLE.matcher(Files.readString(PAGE)).results().toList();
        assertThat(examples).hasSize(8);
        List<String> ran = new ArrayList<>();
        for (MatchResult example : examples) {
            boolean owner = example.group(1).equals("owner");
            for (String statement : example.group(3).split(";\\s*\n")) {
                if (owner) {
                    owner().sql(statement).update();
                } else {
                    var rows = as("auditor_li", "choose-one").sql(statement).query().listOfRows();
                    assertThat(rows.isEmpty()).as(statement).isEqualTo(example.group(2) != null);
                }
                ran.add(example.group(1));
            }
        }
        assertThat(ran).containsOnly("owner", "auditor").hasSize(10);
        assertThat(as("auditor_li", "choose-one").sql("SHOW default_transaction_read_only").query(String.class)
                .single()).isEqualTo("on");
    }

    private static JdbcClient owner() {
        EmbeddedPostgres server = service.bean(EmbeddedPostgres.class);
        return as(server.username(), server.password());
    }

    private static JdbcClient as(String user, String password) {
        return JdbcClient.create(new DriverManagerDataSource(
                service.bean(EmbeddedPostgres.class).jdbcUrl(), user, password));
    }
}
