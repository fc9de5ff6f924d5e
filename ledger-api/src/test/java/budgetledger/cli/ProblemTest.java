package budgetledger.cli;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/// What the service really answers, from the files of its own tests.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProblemTest {
    private static final JsonMapper JSON = new JsonMapper();

    private static FakeService failing(String file, String language) {
        String problem = JSON.readTree(FakeService.read("/budgetledger/rest/problems/" + file + ".json"))
                .get(language).toString();
        return new FakeService(Integer.parseInt(file.substring(0, 3)), problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "403-own-adjustment | 7 | 不能复核自己经手的事项：         | 须由另一人办理：换 --user 登录。",
        "412-stale-version  | 4 | 调整单已有变化：                   | 先看有什么变化：ledger adjust show",
        "422-insufficient   | 5 | 预算数不足：预算行 2050803（基本   | 减少金额，或先追加",
        "422-key-reused     | 4 | Idempotency-Key 已用于别的请求：   | 内容不同的请求要用另一个 --key",
        "422-body           | 2 | 内容有误：                         | /lines/1/amount",
        "403-auditor-writes | 7 | 没有权限：您的角色不允许这样做。   | 现在的用户是 auditor；换人办理：--user",
        "404-adjustment     | 3 | 没有这个调整单：                   | 看有哪些调整单：ledger adjust list",
        "503-log-unavailable | 8 | 账本暂时不可用：                  | 服务暂时不能回答，请稍后重试。"
    })
    void ends_a_verb_with_its_exit_code_and_says_what_to_do(String file, int code, String first, String next) {
        try (FakeService service = failing(file, "zh-CN")) {
            Ran ran = Ran.at(service, "adjust", "note", "1", "x");
            assertThat(ran.code()).isEqualTo(code);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).startsWith(first).contains(next);
            assertThat(ran.err().lines()).allMatch(line -> Width.of(line) <= 100);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "403-own-adjustment | Four eyes: Who made | Somebody else has to do it, as another --user.",
        "422-insufficient   | Insufficient appropriation: Line 2050803 (basic) holds | Take less,"
    })
    void is_told_in_English_too(String file, String first, String next) {
        try (FakeService service = failing(file, "en")) {
            assertThat(Ran.at(service, "--lang", "en", "adjust", "note", "1", "x").err())
                    .startsWith(first).contains(next);
        }
    }
}
