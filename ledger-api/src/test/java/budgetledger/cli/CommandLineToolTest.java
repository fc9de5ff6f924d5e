package budgetledger.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CommandLineToolTest {
    @Test
    void explains_every_verb_and_every_option_in_both_languages() {
        for (Words words : List.of(Words.CHINESE, Words.ENGLISH)) {
            CommandLine line = CommandLineTool.commandLine(Terminal.ofProcess(), words);
            for (CommandLine verb : verbs(line).toList()) {
                String name = verb.getCommandSpec().qualifiedName();
                assertThat(verb.getCommandSpec().usageMessage().header()).as(name).isNotEmpty();
                assertThat(verb.getCommandSpec().args()).as(name)
                        .allMatch(argument -> argument.description().length > 0);
            }
        }
    }

    private static Stream<CommandLine> verbs(CommandLine line) {
        return line.getSubcommands().values().stream().flatMap(verb -> Stream.concat(Stream.of(verb), verbs(verb)));
    }

    @Test
    void has_the_same_texts_in_both_languages() {
        assertThat(Words.ENGLISH.bundle().keySet()).isEqualTo(Words.CHINESE.bundle().keySet());
    }

    @ParameterizedTest
    @CsvSource({"--help,help", "why --help,help-why", "adjust --help,help-adjust", "adjust new --help,help-adjust-new",
        "--lang en adjust approve --help,help-adjust-approve-en"})
    void prints_help(String arguments, String golden) {
        Ran ran = Ran.of(arguments.split(" "));
        assertThat(ran).isEqualTo(new Ran(0, FakeService.read(golden + ".txt"), ""));
    }

    @Test
    void prints_its_version() {
        assertThat(Ran.of("--version").out()).startsWith("budget-ledger ");
        assertThat(Ran.of("why", "--version").out()).startsWith("budget-ledger ");
    }

    @Test
    void prints_a_completion_script_with_every_verb() {
        Ran ran = Ran.of("completion");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("why", "completion", "--effective-at", "complete -F _complete_ledger");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "why zwfwb --year 2022                   | 缺少 --vs",
        "why --year 2022 --vs 2021               | 缺少 DEPARTMENT",
        "whi                                     | 不认识 whi",
        "why zwfwb --year 2022 --vs 2021 --what  | 不认识 --what",
        "why zwfwb --year 22x --vs 2021          | 参数不对：",
        "why zwfwb --year 2022 --vs 2021 --unit 角 | 参数不对：",
        "why zwfwb --year 2022 --vs 2021 --by x  | 参数不对：",
        "why zwfwb --year 2022 --vs 2021 --known-at 2026-03-15 | 参数不对：",
        "--lang fr why zwfwb --year 2022 --vs 2021 | 参数不对：",
        "why zwfwb --year 2022 --vs 2021 --server ftp://x | 服务地址应为",
        "why zwfwb --year 2022 --vs 2021 --server http://ledger.example | 访问 http://ledger.example 需要用户名和密码"
    })
    void refuses_a_wrong_command_line_before_anybody_is_asked(String arguments, String complaint) {
        Ran ran = Ran.of(arguments.split(" +"));
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith(complaint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en_US.UTF-8", "en_GB", "EN"})
    void speaks_English_where_the_environment_does(String lang) {
        assertThat(Ran.of(Map.of("LANG", lang), "whi").err()).startsWith("Not known: whi");
        assertThat(Ran.of(Map.of("LANG", "C", "LC_ALL", lang), "whi").err()).startsWith("Not known: whi");
        assertThat(Ran.of(Map.of("LANG", lang), "--lang", "zh", "whi").err()).startsWith("不认识 whi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C.UTF-8", "POSIX", "zh_CN.UTF-8", ""})
    void speaks_Chinese_elsewhere(String lang) {
        assertThat(Ran.of(Map.of("LANG", lang), "whi").err()).startsWith("不认识 whi");
        assertThat(Ran.of(Map.of("LANG", lang), "--lang=en", "whi").err()).startsWith("Not known: whi");
    }

    @Test
    void takes_server_and_user_from_the_environment() {
        try (FakeService service = FakeService.answering("why-class.json")) {
            Map<String, String> environment = Map.of("LEDGER_SERVER", service.address() + "/", "LEDGER_USER", "a",
                    "LEDGER_PASSWORD", "密");
            assertThat(Ran.of(environment, "why", "zwfwb", "--year", "2022", "--vs", "2021").code()).isZero();
            assertThat(service.asked()).singleElement().asString().contains("Basic YTrlr4Y=");
        }
    }
}
