package budgetledger.cli;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WhyCommandTest {
    private static final String AUDITOR =
            "Basic " + Base64.getEncoder().encodeToString("auditor:demo".getBytes(StandardCharsets.UTF_8));

    @Test
    void prints_the_steps_down_to_events() {
        assertGolden("why-class", "why", "zwfwb", "--year", "2022", "--vs", "2021");
    }

    @Test
    void says_what_is_not_known_at_a_level() {
        assertGolden("why-item", "why", "zwfwb", "--year", "2022", "--vs", "2021", "--level", "项");
    }

    @Test
    void speaks_English_and_shows_every_amount_exactly() {
        assertGolden("why-adjusted", "why", "sample", "--year", "2022", "--vs", "2021", "--basis", "current",
                "--lang", "en");
    }

    @Test
    void shows_what_was_published_beside_a_comparable_basis() {
        assertGolden("why-comparable", "why", "sample", "--year", "2025", "--vs", "2024", "--comparable");
        assertGolden("why-comparable-en", "why", "sample", "--year", "2025", "--vs", "2024", "--comparable",
                "--lang", "en");
    }

    @Test
    void finds_a_published_change_that_is_not_the_real_one_and_the_restatement() {
        String wrong = FakeService.read("why-comparable.json")
                .replace("\"restatement\": \"200000.00\"", "\"restatement\": \"200000.01\"");
        try (FakeService service = new FakeService(200, wrong)) {
            Ran ran = Ran.at(service, "why", "sample", "--year", "2025", "--vs", "2024", "--comparable");
            assertThat(ran.code()).isEqualTo(6);
            assertThat(ran.err()).isEqualToNormalizingNewlines(
                    "不符：204 的公布增减为 210000.00 元，实际增减与口径影响合计 210000.01 元\n");
        }
    }

    private static void assertGolden(String name, String... arguments) {
        try (FakeService service = FakeService.answering(name.replace("-en", "") + ".json")) {
            assertThat(Ran.at(service, arguments)).isEqualTo(new Ran(0, FakeService.read(name + ".txt"), ""));
        }
    }

    @Test
    void asks_what_was_asked() {
        try (FakeService service = FakeService.answering("why-class.json")) {
            Ran.at(service, "why", "zwfwb", "--year=2022", "--vs=2021", "--by=three-public", "--level=款",
                    "--basis=current", "--effective-at=2022-06-30", "--known-at=2026-03-15T10:00", "--lang=en",
                    "--comparable");
            assertThat(service.asked()).isEqualTo(List.of("GET /api/v1/comparisons?department=zwfwb&base=2021&target=2022"
                    + "&by=three-public&level=section&basis=current&effectiveAt=2022-06-30"
                    + "&knownAt=2026-03-15T02%3A00%3A00Z&detail=events&comparable=true " + AUDITOR + " en"));
        }
    }

    @Test
    void prints_the_answer_as_it_came_when_asked_for_json() {
        try (FakeService service = FakeService.answering("why-class.json")) {
            Ran ran = Ran.at(service, "why", "zwfwb", "--year", "2022", "--vs", "2021", "--json");
            assertThat(ran).isEqualTo(new Ran(0, FakeService.read("why-class.json") + System.lineSeparator(), ""));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "wan | 2022年预算4,360.40万元，比2021年4,123.10万元增加237.30万元（未解释差额0.00）",
        "元 | 2022年预算43,604,000.00元，比2021年41,231,000.00元增加2,373,000.00元（未解释差额0.00）",
        "亿元 | 2022年预算0.436040亿元，比2021年0.412310亿元增加0.023730亿元（未解释差额0.000000）"
    })
    void shows_amounts_in_the_unit_asked_for(String unit, String headline) {
        try (FakeService service = FakeService.answering("why-class.json")) {
            Ran ran = Ran.at(service, "why", "zwfwb", "--year", "2022", "--vs", "2021", "--unit", unit);
            assertThat(ran.out().lines().findFirst()).hasValue(headline);
        }
    }

    @Test
    void finds_an_answer_that_does_not_add_up() {
        String wrong = FakeService.read("why-class.json").replace("\"delta\": \"45700.00\"", "\"delta\": \"45600.00\"")
                .replace("\"amount\": \"26900.00\"", "\"amount\": \"26800.00\"");
        try (FakeService service = new FakeService(200, wrong)) {
            Ran ran = Ran.at(service, "why", "zwfwb", "--year", "2022", "--vs", "2021");
            assertThat(ran.code()).isEqualTo(6);
            assertThat(ran.err()).isEqualToNormalizingNewlines("""
                    不符：205 为 26900.00 元，所列事件合计 26800.00 元
                    不符：增减 2373000.00 元，各步合计 2372900.00 元，差 100.00 元
                    """);
        }
    }

    @ParameterizedTest
    @CsvSource({"400, 2", "401, 7", "403, 7", "404, 3", "409, 4", "412, 4", "422, 5", "500, 1", "503, 8"})
    void turns_a_problem_into_an_exit_code_and_says_what_it_is(int status, int code) {
        String problem = "{\"title\":\"不行\",\"detail\":\"因为如此\",\"code\":\"some_code\",\"status\":" + status + "}";
        try (FakeService service = new FakeService(status, problem)) {
            Ran ran = Ran.at(service, "why", "zwfwb", "--year", "2022", "--vs", "2021");
            assertThat(ran.code()).isEqualTo(code);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).startsWith("不行：因为如此 [some_code]" + System.lineSeparator());
        }
    }

    @Test
    void says_every_fault_of_the_input() {
        String problem = "{\"title\":\"参数不对\",\"errors\":[{\"parameter\":\"base\",\"message\":\"年份从1995到2199\"}]}";
        try (FakeService service = new FakeService(400, problem)) {
            Ran ran = Ran.at(service, "why", "zwfwb", "--year", "2022", "--vs", "1");
            assertThat(ran).isEqualTo(new Ran(2, "", "参数不对\n  base  年份从1995到2199\n"));
        }
    }

    @Test
    void says_what_to_do_when_no_service_answers() {
        FakeService gone = FakeService.answering("why-class.json");
        gone.close();
        Ran ran = Ran.at(gone, "why", "zwfwb", "--year", "2022", "--vs", "2021");
        assertThat(ran).isEqualTo(new Ran(8, "", "连接不上 " + gone.address() + "。服务在运行吗？启动它：./mvnw spring-boot:run"
                + " 或 java -jar ledger-api.jar；服务在别处时用 --server 或环境变量 LEDGER_SERVER 指明地址。\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"<html>something else</html>", "{}", "[1]", "null", "{\"position\":1}"})
    void does_not_take_the_answer_of_something_else_for_a_comparison(String body) {
        try (FakeService service = new FakeService(200, body)) {
            Ran ran = Ran.at(service, "why", "zwfwb", "--year", "2022", "--vs", "2021");
            assertThat(ran).isEqualTo(
                    new Ran(1, "", service.address() + " 的回答不是预算账本的回答。--server 指对了吗？\n"));
        }
    }
}
