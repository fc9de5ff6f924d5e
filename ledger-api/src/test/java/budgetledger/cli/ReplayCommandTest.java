package budgetledger.cli;

import java.util.Map;

import budgetledger.cli.FakeService.Reply;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReplayCommandTest {
    private static final String RUNNING = """
            {"id":"05000000-0000-4000-8000-000000000007","state":"RUNNING","mode":"%s",
            "progress":{"phase":"READING","done":50,"of":100,"percent":50},"tables":[]}""";
    private static final String DONE = """
            {"id":"05000000-0000-4000-8000-000000000007","state":"DONE","mode":"compare","position":177,"same":%1$s,
            "replaced":%2$s,"first":%3$s,"tables":[{"table":"posting","live":"aa","rebuilt":"bb","same":%1$s},
            {"table":"balance","live":"cc","rebuilt":"cc","same":true}]}""";
    private static final String FIRST = """
            {"table":"posting","kind":"CHANGED","key":"position=12, ordinal=0","columns":["amount","unit"],
            "position":12,"event":{"position":12,"id":"e-12","type":"budget.BudgetEnacted","stream":"s","command":"c"}}""";

    private static Ran ran(String done, String... arguments) {
        try (FakeService service = new FakeService(new Reply(200, done, Map.of()),
                new Reply(202, RUNNING, Map.of()))) {
            Ran ran = Ran.at(service, arguments);
            assertThat(service.written()).extracting(FakeService.Written::target, FakeService.Written::body)
                    .containsExactly(tuple("POST /api/v1/replays",
                            arguments.length > 1 && arguments[1].equals("--replace") ? "{\"mode\":\"replace\"}"
                                    : "{\"mode\":\"compare\"}"));
            return ran;
        }
    }

    @Test
    void tells_how_far_it_is_and_that_all_agrees() {
        assertThat(ran(DONE.formatted("true", "false", "null"), "replay")).isEqualTo(new Ran(0, """
                从事件日志重算，比较到事件号 177
                表       结果  重算的摘要（SHA-256）
                posting  一致  bb
                balance  一致  cc
                所示的与事件日志一致，没有替换。
                """, "读事件日志：50%\n"));
    }

    @Test
    void names_the_first_difference_and_ends_with_findings() {
        Ran left = ran(DONE.formatted("false", "false", FIRST), "replay");
        assertThat(left.code()).isEqualTo(6);
        assertThat(left.out()).endsWith("""
                posting  不符  bb
                balance  一致  cc
                最早的不符：表 posting 的行 position=12, ordinal=0，列 amount, unit 不同；出自事件号 12：budget.BudgetEnacted e-12
                没有替换：所示的仍是原来的表。核实之后用 --replace 替换。
                """);
        Ran replaced = ran(DONE.formatted("false", "true", FIRST), "replay", "--replace");
        assertThat(replaced.code()).isEqualTo(6);
        assertThat(replaced.out()).endsWith("重算的表已替换原来的表。\n");
    }

    @Test
    void says_so_when_it_did_not_end() {
        Ran failed = ran("""
                {"id":"05000000-0000-4000-8000-000000000007","state":"FAILED","tables":[],"error":"PSQLException"}""",
                "replay", "--lang", "en");
        assertThat(failed).isEqualTo(new Ran(1, "", """
                reading the log: 50%
                The replay did not end (PSQLException) and changed nothing; the reason is in the log of the service.
                """));
    }
}
