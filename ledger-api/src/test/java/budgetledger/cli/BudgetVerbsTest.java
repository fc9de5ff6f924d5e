package budgetledger.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import budgetledger.cli.FakeService.Reply;
import budgetledger.cli.FakeService.Written;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BudgetVerbsTest {
    private static final String BUDGET = "/api/v1/budgets/example-dept/2026";
    private static final String MEASURE = "0b7a5c1e-2222-4333-8444-555566667799";
    private static final List<String> ACT = List.of("--effective", "2026-02-10", "--reason-code", "YEARLY", "--reason",
            "年度预算", "--document-title", "关于批复预算的通知");
    private static final String ACT_JSON = """
            "effectiveOn":"2026-02-10","reason":{"code":"YEARLY","text":"年度预算"},\
            "document":{"title":"关于批复预算的通知"}""";

    private static FakeService service(String file) {
        return new FakeService(Reply.ok(file), Reply.ok(file));
    }

    private static String[] typed(String verb, String... more) {
        List<String> all = new ArrayList<>(List.of(verb.split(" ")));
        all.addAll(ACT);
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static Written written(String target, String path, String body) {
        var json = body.isEmpty() ? null : new JsonMapper().readTree(body);
        return new Written(target + path, "", Writing.key(new Writing.Change(target.strip(), path, null, json)), body);
    }

    @Test
    void show_where_a_budget_stands_and_what_comes_next() {
        try (FakeService service = service("budget.json")) {
            assertThat(Ran.at(service, "budget", "show", "example-dept", "2026")).isEqualTo(
                    new Ran(0, FakeService.read("budget.txt"),
                            "已批复：还可以再批复；开始执行：ledger budget execute example-dept 2026\n"));
            assertThat(service.asked().getFirst()).startsWith("GET " + BUDGET + " ");
        }
    }

    @Test
    void open_a_budget() {
        try (FakeService service = service("budget.json")) {
            assertThat(Ran.at(service, typed("budget open example-dept 2026", "--name", "示例部门")).code()).isZero();
            assertThat(service.written()).containsExactly(written("POST ", "/api/v1/budgets",
                    "{\"department\":\"example-dept\",\"year\":2026,\"name\":\"示例部门\"," + ACT_JSON + "}"));
        }
    }

    @Test
    void enact_amounts() {
        String[] enact = typed("budget enact example-dept 2026", "--line", "2010301/基本=10万", "--provenance", "推算");
        try (FakeService service = service("enactment.json")) {
            assertThat(Ran.at(service, enact)).isEqualTo(new Ran(2, "", "批复 example-dept 2026年的预算，共 1 行。"
                    + "没有终端可以确认：加 --yes 执行，或加 --dry-run 先看结果。\n"));
            String[] confirmed = typed("budget enact example-dept 2026", "--line", "2010301/基本=10万",
                    "--provenance", "推算", "--yes");
            assertThat(Ran.at(service, confirmed)).isEqualTo(new Ran(0, FakeService.read("enactment.txt"),
                    "已批复：还可以再批复；开始执行：ledger budget execute example-dept 2026\n"));
            assertThat(service.written()).containsExactly(written("POST ", BUDGET + "/enactments", "{" + ACT_JSON
                    + ",\"provenance\":\"DERIVED\",\"lines\":[{\"line\":{\"function\":\"2010301\",\"kind\":\"BASIC\"},"
                    + "\"amount\":\"100000.00\"}]}"));
        }
    }

    @ParameterizedTest
    @CsvSource({"execute, execution", "close, closing", "freeze, freeze", "unfreeze, unfreeze"})
    void lead_a_budget_through_its_year(String verb, String step) {
        try (FakeService service = service("budget-act.json")) {
            Ran ran = Ran.at(service, typed("budget " + verb + " example-dept 2026", "-y"));
            assertThat(ran.out()).isEqualTo("example-dept/2026  冻结  办理 officer  事件号 13\n");
            assertThat(ran.err()).isEqualTo(Words.CHINESE.text("budget.next." + step, "example-dept", "2026") + "\n");
            assertThat(service.written()).containsExactly(written("PUT ", BUDGET + "/" + step, "{" + ACT_JSON + "}"));
        }
    }

    @Test
    void propose_what_two_officers_decide(@TempDir Path folder) throws Exception {
        Path rules = Files.writeString(folder.resolve("rules.json"), "{\"from\":2025,\"rules\":[]}");
        try (FakeService service = service("measure.json")) {
            assertThat(Ran.at(service, typed("measure propose example-dept 2026", "--reopening"))).isEqualTo(new Ran(0,
                    "事项 " + MEASURE + "  example-dept/2026  提出两人事项  办理 officer  事件号 14\n",
                    "待批准：须由 officer 以外的财政人员批准：ledger measure adopt example-dept 2026 " + MEASURE + "\n"));
            Ran.at(service, typed("measure propose example-dept 2026", "--crosswalk", rules.toString()));
            assertThat(service.written()).containsExactly(
                    written("POST ", BUDGET + "/measures", "{\"kind\":\"REOPENING\"," + ACT_JSON + "}"),
                    written("POST ", BUDGET + "/measures",
                            "{\"from\":2025,\"rules\":[],\"kind\":\"CROSSWALK\"," + ACT_JSON + "}"));
            assertThat(Ran.at(service, typed("measure propose example-dept 2026")).code()).isEqualTo(2);
        }
    }

    @Test
    void decide_a_measure() {
        try (FakeService service = service("measure.json")) {
            Ran.at(service, "measure", "adopt", "example-dept", "2026", MEASURE, "--yes");
            Ran.at(service, "measure", "drop", "example-dept", "2026", MEASURE, "--yes", "--reason-code", "NO",
                    "--reason", "不需要");
            String path = BUDGET + "/measures/" + MEASURE;
            assertThat(service.written()).containsExactly(written("PUT ", path + "/adoption", ""),
                    written("PUT ", path + "/cancellation", "{\"reason\":{\"code\":\"NO\",\"text\":\"不需要\"}}"));
        }
    }
}
