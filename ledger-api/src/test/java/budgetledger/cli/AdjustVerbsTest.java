package budgetledger.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import budgetledger.cli.FakeService.Reply;
import budgetledger.cli.FakeService.Written;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AdjustVerbsTest {
    private static final String ID = "0b7a5c1e-2222-4333-8444-555566667777";
    private static final String PATH = "/api/v1/adjustments";
    private static final String TAG = "\"2-0123456789abcdef\"";
    private static final String WAITS = """
            待复核：数字没有变动。须由 maker 以外的人复核（approve，或 return、reject）：
              ledger adjust approve %s
            """.formatted(ID);
    private static final String[] NEW = {"adjust", "new", "--department", "sample", "--year", "2022", "--kind", "调剂",
        "--effective", "2022年4月5日", "--reason-code", "GOODS_SERVICES", "--reason", "商品和服务支出增加",
        "--document-number", "示财预〔2022〕15号", "--document-title", "关于调剂预算的通知",
        "--line", "2010301/基本=-5,000", "--line", "2010350@001/基本:302=０．５万"};
    private static final String BODY = """
            {"department":"sample","year":2022,"kind":"VIREMENT","effectiveOn":"2022-04-05",\
            "reason":{"code":"GOODS_SERVICES","text":"商品和服务支出增加"},\
            "document":{"number":"示财预〔2022〕15号","title":"关于调剂预算的通知"},\
            "lines":[{"line":{"function":"2010301","kind":"BASIC"},"amount":"-5000.00"},\
            {"line":{"unit":"001","function":"2010350","economic":"302","kind":"BASIC"},"amount":"5000.00"}]}""";

    /// SHA-256 of method, path and sorted body, computed by another program.
    private static final String KEY = "cli-1fe1580755a43a1223989c2afca39e9e";

    private static FakeService service() {
        return new FakeService(Reply.ok("adjustment.json"), Reply.ok("adjustment.json"));
    }

    @Test
    void write_an_adjustment_down_and_show_each_line_before_and_after() {
        try (FakeService service = service()) {
            assertThat(Ran.at(service, NEW)).isEqualTo(new Ran(0, FakeService.read("adjustment.txt"), WAITS));
            assertThat(service.written()).containsExactly(
                    new Written("POST " + PATH, "", KEY, BODY));
        }
    }

    @Test
    void make_the_same_key_from_the_same_content_and_say_that_nothing_was_recorded_again() {
        Reply replayed = new Reply(201, FakeService.read("adjustment.json"), Map.of("Idempotency-Replayed", "true"));
        try (FakeService service = new FakeService(replayed, replayed)) {
            Ran.at(service, NEW);
            assertThat(Ran.at(service, NEW).err()).startsWith("与先前的一次请求完全相同：没有再记一次");
            assertThat(Ran.at(service, with("--line", "2010302=1")).code()).isZero();
            Ran.at(service, with("--key", "k-1"));
            List<String> keys = service.written().stream().map(Written::key).toList();
            assertThat(keys.get(0)).matches("cli-[0-9a-f]{32}").isEqualTo(keys.get(1)).isNotEqualTo(keys.get(2));
            assertThat(keys.get(3)).isEqualTo("k-1");
        }
    }

    @Test
    void take_what_options_do_not_say_from_a_file(@TempDir Path folder) throws Exception {
        Path whole = Files.writeString(folder.resolve("whole.json"), BODY.replace("\"year\":2022", "\"year\":2021"));
        Path lines = Files.writeString(folder.resolve("lines.json"), BODY.replaceAll(".*\"lines\":(.*)}", "$1"));
        try (FakeService service = service()) {
            Ran.at(service, "adjust", "new", "--from", whole.toString(), "--year", "2022");
            Ran.at(service, with(NEW.length - 4, "--from", lines.toString()));
            assertThat(service.written().getFirst().body()).isEqualTo(BODY);
            assertThat(service.written()).extracting(Written::key).hasSize(2).containsOnly(KEY);
        }
    }

    @Test
    void hash_the_document_that_is_at_hand(@TempDir Path folder) throws Exception {
        Path document = Files.writeString(folder.resolve("notice.txt"), "abc");
        String hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        try (FakeService service = service()) {
            Ran.at(service, with("--document", document.toString()));
            assertThat(service.written().getFirst().body()).contains("\"sha256\":\"" + hash + "\"");
            assertThat(Ran.at(service, with("--document", document.toString(), "--document-sha256", "0".repeat(64))))
                    .isEqualTo(new Ran(2, "", "文件 " + document + " 的 SHA-256 是 " + hash
                            + "，与 --document-sha256 所给的不同。\n"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "adjust new --year 2022                     | 缺少 --department, --kind, --effective, --reason-code, --reason,",
        "adjust new --line 2010301                  | 参数不对：--line：'2010301'：",
        "adjust new --kind 增加                     | 参数不对：--kind：'增加'：追加 | 追减",
        "adjust new --effective 2022-02-30          | 参数不对：--effective：'2022-02-30'：2022-06-30",
        "adjust new --from nowhere.json             | 读不了文件",
        "adjust withdraw 1 --reason-code X          | 缺少 --reason",
        "adjust note 1                              | 缺少 TEXT",
        "adjust reverse enactment/x                 | enactment/x 不是凭证",
        "adjust reverse enactment/1                 | 缺少 --department, --year",
        "adjust                                     | 参数不对：缺少命令。"
    })
    void refuse_a_wrong_command_line_before_anything_is_written(String arguments, String complaint) {
        try (FakeService service = service()) {
            String[] typed = arguments.strip().split(" ");
            Ran ran = typed.length > 1 ? Ran.at(service, typed) : Ran.of(typed);
            assertThat(ran.err().replace(": ", "：")).startsWith(complaint.strip().replace(": ", "："));
            assertThat(ran.code()).isEqualTo(2);
            assertThat(service.written()).isEmpty();
        }
    }

    @Test
    void submit_the_version_there_is_or_the_one_named() {
        try (FakeService service = service()) {
            assertThat(Ran.at(service, "adjust", "submit", "adjustment/" + ID).code()).isZero();
            Ran.at(service, "adjust", "submit", ID, "--if-match", "1-0123456789abcdef");
            assertThat(service.written()).containsExactly(
                    new Written("PUT " + PATH + "/" + ID + "/submission", TAG, "", ""),
                    new Written("PUT " + PATH + "/" + ID + "/submission", "\"1-0123456789abcdef\"", "", ""));
        }
    }

    @Test
    void ask_before_figures_move_and_take_no_for_an_answer() {
        List<String> questions = new ArrayList<>();
        try (FakeService service = service()) {
            String[] approve = {"adjust", "approve", ID, "--server", service.address().toString()};
            Ran declined = Ran.of(Map.of(), (question, secret) -> {
                questions.add(question);
                return "n";
            }, approve);
            assertThat(declined).isEqualTo(
                    new Ran(1, "", FakeService.read("adjustment.txt") + "没有得到确认，什么也没有做。\n"));
            assertThat(questions).containsExactly("批准后数字立即变动，不能撤回，只能冲销。要继续吗？[y/N] ");
            assertThat(Ran.of(approve).code()).isEqualTo(2);
            assertThat(service.written()).isEmpty();
            assertThat(Ran.of(Map.of(), (question, secret) -> "是", approve).code()).isZero();
            assertThat(service.written()).containsExactly(
                    new Written("PUT " + PATH + "/" + ID + "/approval", TAG, "", ""));
        }
    }

    @Test
    void approve_less_than_was_asked_for() {
        String body = FakeService.read("adjustment.json").replace("\"amount\": \"5000.00\"", "\"amount\": \"4000.00\"");
        try (FakeService service = new FakeService(200, body)) {
            Ran ran = Ran.at(service, "adjust", "approve", ID, "-y", "--amount", "-4000", "--amount", "0.4万",
                    "--unit", "元");
            assertThat(ran.out()).contains("申请", "+5,000.00", "+4,000.00").contains("单位：元");
            assertThat(service.written().getFirst().body()).isEqualTo("{\"amounts\":[\"-4000.00\",\"4000.00\"]}");
        }
    }

    @ParameterizedTest
    @CsvSource({"withdraw, withdrawal", "reject, rejection", "return, return"})
    void end_an_adjustment_with_a_reason(String verb, String step) {
        try (FakeService service = service()) {
            Ran.at(service, "adjust", verb, ID, "-y", "--reason-code", "MISTAKE", "--reason", "填错");
            assertThat(service.written()).containsExactly(new Written("PUT " + PATH + "/" + ID + "/" + step, TAG, "",
                    "{\"reason\":{\"code\":\"MISTAKE\",\"text\":\"填错\"}}"));
        }
    }

    @Test
    void revise_only_what_is_said() {
        try (FakeService service = service()) {
            Ran.at(service, "adjust", "revise", ID, "--reason", "另一原因", "--line", "2010301=-1", "--line",
                    "2010350=1");
            assertThat(service.written()).containsExactly(new Written("PUT " + PATH + "/" + ID, TAG, "", """
                    {"department":"sample","year":2022,"kind":"VIREMENT","effectiveOn":"2022-04-05",\
                    "reason":{"code":"GOODS_SERVICES","text":"另一原因"},\
                    "document":{"number":"示财预〔2022〕15号","title":"关于调剂预算的通知",\
                    "sha256":"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"},\
                    "lines":[{"line":{"function":"2010301"},"amount":"-1.00"},\
                    {"line":{"function":"2010350"},"amount":"1.00"}],\
                    "breakdowns":[{"axis":"OPERATING","whole":"1200.50","items":[{"item":"邮电费","amount":"1000.00"},\
                    {"item":"印刷费","amount":"200.50"}]}]}"""));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ID, "adjustment/" + ID})
    void write_down_what_takes_an_adjustment_back(String entry) {
        try (FakeService service = service()) {
            Ran.at(service, "adjust", "reverse", entry, "--effective", "2022-05-01", "--reason-code", "WRONG",
                    "--reason", "重复", "--document-number", "1号", "--document-title", "通知");
            assertThat(service.written().getFirst().body()).isEqualTo("""
                    {"department":"sample","year":2022,"kind":"REVERSAL","effectiveOn":"2022-05-01",\
                    "reason":{"code":"WRONG","text":"重复"},"document":{"number":"1号","title":"通知"},\
                    "subject":"adjustment/%s"}""".formatted(ID));
        }
    }

    @Test
    void show_everything_that_happened() {
        try (FakeService service = service()) {
            assertThat(Ran.at(service, "adjust", "show", ID)).isEqualTo(
                    new Ran(0, FakeService.read("adjustment.txt") + FakeService.read("adjustment-steps.txt"), WAITS));
            Ran.at(service, "adjust", "note", ID, "原件存档");
            assertThat(service.written().getFirst().body()).isEqualTo("{\"text\":\"原件存档\"}");
        }
    }

    @Test
    void only_say_what_would_become_of_it() {
        try (FakeService service = new FakeService(Reply.ok("adjustment.json"), Reply.ok("dry-run.json"))) {
            assertThat(Ran.at(service, with("--dry-run"))).isEqualTo(new Ran(0, FakeService.read("dry-run.txt"),
                    "试算：可以执行，将记下事件：调整起草。什么也没有写入。\n"));
            assertThat(service.written().getFirst().target()).isEqualTo("POST " + PATH + "?dryRun=true");
        }
    }

    @Test
    void end_a_dry_run_as_the_change_itself_would() {
        try (FakeService service = new FakeService(Reply.ok("adjustment.json"), Reply.ok("dry-run-refused.json"))) {
            assertThat(Ran.at(service, with("--dry-run"))).isEqualTo(new Ran(5, "", """
                    试算：会被拒绝。什么也没有写入。
                    预算数不足：预算行 2050803（基本支出） 现有 26900.00 元，不能变动 -26900.01 元。
                    [insufficient_appropriation]
                    减少金额，或先追加、调剂到这一预算行。
                    """));
        }
    }

    private static String[] with(String... more) {
        return with(NEW.length, more);
    }

    private static String[] with(int of, String... more) {
        List<String> all = new ArrayList<>(List.of(NEW).subList(0, of));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
