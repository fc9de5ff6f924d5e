package budgetledger;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// Runs the commands of `docs/cli.md` with the packaged program against a started service, one after the other, and
/// compares what they print and how they end: a draft, four eyes, a stale version, two approvals, a figure that moved,
/// a refusal, a reversal. `…` on the page stands for anything within a line.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CliPageIT {
    private static final Pattern SNIPPET = Pattern.compile(
            "<!-- run(?:: exit (\\d))? -->\n```console\n\\$ ((?:.*\\\\\n)*.*)\n((?:.*\n)*?)```\n");
    private static final String LEDGER = "ledger() { java -jar ledger-api/target/ledger-api.jar \"$@\"; }\n";
    private static final Map<String, String> LOGIN = Map.of("LEDGER_USER", "jd-maker", "LEDGER_PASSWORD", "demo");

    @Test
    void its_commands_print_what_it_shows_and_end_as_it_says(@TempDir Path directory) throws Exception {
        String page = Files.readString(Shell.ROOT.resolve("docs/cli.md"));
        List<MatchResult> snippets = SNIPPET.matcher(page).results().toList();
        assertThat(snippets).hasSize(page.split("<!-- run").length - 1);
        assertThat(snippets.stream().map(MatchResult::group).collect(Collectors.joining()))
                .contains("exit 7", "exit 4", "exit 5");
        try (ServiceProcess service = new ServiceProcess(directory)) {
            service.start();
            for (MatchResult snippet : snippets) {
                Shell.Result result = new Shell(service.port()).run(LEDGER + snippet.group(2), LOGIN);
                assertThat(result.output()).as(snippet.group(2)).matches(shown(snippet.group(3).strip()));
                assertThat(result.code()).as(snippet.group(2))
                        .isEqualTo(snippet.group(1) == null ? 0 : Integer.parseInt(snippet.group(1)));
            }
        }
    }

    private static Pattern shown(String text) {
        return Pattern.compile(Arrays.stream(text.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }
}
