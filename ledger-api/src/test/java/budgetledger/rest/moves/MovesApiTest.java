package budgetledger.rest.moves;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import budgetledger.money.Money;
import budgetledger.rest.RunningService;
import budgetledger.rest.Web;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/// The history of moves over real HTTP, of the story of the sample.
@RunningService
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MovesApiTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String JD = "/api/v1/moves?department=shili-jd&year=2024&knownAt=170";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final int port;
    private final Web web;

    MovesApiTest(@LocalServerPort int port) {
        this.port = port;
        this.web = new Web(port);
    }

    @Test
    void opening_and_changes_make_the_figure_at_the_end() {
        JsonNode report = get(JD + "&from=2024-03-01&to=2024-10-31&limit=200");
        JsonNode before = get("/api/v1/figures/" + report.get("figure").asString()
                + "?knownAt=170&effectiveAt=2024-02-29");
        JsonNode after = get("/api/v1/figures/" + report.get("figure").asString()
                + "?knownAt=170&effectiveAt=2024-10-31");
        assertThat(report.get("opening")).isEqualTo(before.get("amount"));
        assertThat(report.get("closing")).isEqualTo(after.get("amount"));
        Money sum = Money.ZERO;
        for (JsonNode move : report.get("moves")) {
            sum = sum.plus(money(move, "change"));
            assertThat(money(move, "before").plus(money(move, "change"))).isEqualTo(money(move, "after"));
        }
        assertThat(sum).isEqualTo(money(report, "closing").minus(money(report, "opening")));
        assertThat(report.get("moves").size()).isEqualTo(report.get("rows").asInt()).isPositive();
    }

    @Test
    void a_whole_year_ties_to_the_comparison() {
        JsonNode comparison = get("/api/v1/comparisons?department=shili-jd&base=2023&target=2024&basis=current"
                + "&knownAt=170");
        assertThat(get(JD).get("closing")).isEqualTo(comparison.at("/target/amount"));
        assertThat(get(JD).get("opening").asString()).isEqualTo("0.00");
    }

    @Test
    void pages_follow_each_other_without_a_gap_and_links_give_the_same_for_ever() {
        JsonNode whole = get(JD + "&limit=200");
        List<JsonNode> paged = new ArrayList<>();
        JsonNode page = get(JD + "&limit=2");
        while (true) {
            page.get("moves").forEach(paged::add);
            assertThat(get(page.at("/links/self").asString()).get("moves")).isEqualTo(page.get("moves"));
            if (page.at("/links/next").isMissingNode()) {
                break;
            }
            page = get(page.at("/links/next").asString());
        }
        List<JsonNode> all = new ArrayList<>();
        whole.get("moves").forEach(all::add);
        assertThat(paged).isEqualTo(all);
    }

    @Test
    void recorded_days_are_days_of_china() {
        JsonNode first = get(JD + "&limit=1").at("/moves/0");
        String day = Instant.parse(first.get("recordedAt").asString())
                .atZone(ZoneId.of("Asia/Shanghai")).toLocalDate().toString();
        JsonNode that = get(JD + "&by=recorded&from=" + day + "&to=" + day + "&limit=200");
        assertThat(that.get("rows")).isEqualTo(get(JD).get("rows"));
        assertThat(get(JD + "&by=recorded&to=2020-01-01").get("rows").asInt()).isZero();
        assertThat(get(JD + "&by=recorded&from=2199-01-01").get("opening")).isEqualTo(get(JD).get("closing"));
    }

    @Test
    void csv_and_workbook_hold_the_whole_report() throws IOException {
        JsonNode report = get(JD + "&limit=200");
        HttpResponse<byte[]> csv = file("auditor", JD, "text/csv");
        String[] lines = new String(csv.body(), StandardCharsets.UTF_8).split("\r\n");
        assertThat(csv.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(csv.headers().firstValue("Ledger-Position")).contains("170");
        assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow()).contains("shili-jd-2024-170.csv");
        assertThat(lines[0]).startsWith("\uFEFF序号 No.,生效日 Effective on,记账时间（北京时间） Recorded at (China time),");
        assertThat(lines).hasSize(report.get("rows").asInt() + 2);
        assertThat(lines[lines.length - 1]).startsWith("合计,").contains(
                ",0.00," + report.get("closing").asString() + "," + report.get("closing").asString() + ",");
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file("auditor", JD, XLSX).body()))) {
            List<String> names = book.getSheets().map(sheet -> sheet.getName()).toList();
            assertThat(names).containsExactly("变动明细", "按行汇总", "说明");
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(report.get("rows").asInt() + 2);
            assertThat(rows.getLast().getCell(15).getValue())
                    .isEqualTo(new BigDecimal(report.get("closing").asString()));
            List<Row> facts = book.getSheet(2).orElseThrow().read();
            assertThat(facts.stream().map(row -> row.getCell(1).getText())).contains(
                    report.get("figure").asString(), "170", "期初 0.00 ＋ 变动 " + report.get("change").asString()
                            + " ＝ 期末 " + report.get("closing").asString() + "，相符");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "&from=2024-05-01&to=2024-04-30, 400 invalid_parameters",
        "&after=17,                      400 invalid_parameters",
        "&effectiveAt=2024-13-01,        400 invalid_parameters",
        "&knownAt2=1,                    400 invalid_parameters"
    })
    void what_cannot_be_asked_is_refused(String more, String code) {
        Web.Answer answer = web.get(JD + more, "Authorization", Web.basic("auditor"));
        assertThat(answer.status() + " " + JSON.readTree(answer.body()).get("code").asString()).isEqualTo(code);
    }

    @Test
    void a_file_has_no_pages_and_another_department_is_not_there() {
        assertThat(file("auditor", JD + "&limit=5", "text/csv").statusCode()).isEqualTo(400);
        assertThat(file("ly-maker", JD, "text/csv").statusCode()).isEqualTo(404);
        assertThat(file("auditor", JD, "text/html").statusCode()).isEqualTo(406);
        assertThat(file("auditor", JD, "*/*").headers().firstValue("Content-Type")).contains("application/json");
    }

    @Test
    void who_sees_a_part_gets_a_report_that_ties_for_that_part() {
        String[] viewer = {"Authorization", Web.basic("jd-viewer")};
        JsonNode part = JSON.readTree(web.get(JD + "&limit=200", viewer).body());
        assertThat(part.get("moves").size()).isPositive();
        part.get("moves").forEach(move -> assertThat(move.at("/line/unit").asString()).isIn("002", "003"));
        JsonNode figure = JSON.readTree(web.get("/api/v1/figures/" + part.get("figure").asString() + "?knownAt=170",
                viewer).body());
        assertThat(part.get("closing")).isEqualTo(figure.get("amount")).isNotEqualTo(get(JD).get("closing"));
    }

    private static Money money(JsonNode node, String name) {
        return Money.ofYuan(node.get(name).asString());
    }

    private JsonNode get(String path) {
        Web.Answer answer = web.get(path, "Authorization", Web.basic("auditor"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private HttpResponse<byte[]> file(String person, String path, String accept) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .header("Authorization", Web.basic(person)).header("Accept", accept).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
