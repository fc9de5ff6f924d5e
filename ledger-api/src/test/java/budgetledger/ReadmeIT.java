package budgetledger;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// Runs the snippets of the README against the packaged program and compares what they print. The port is the
/// test's own; nothing else is changed.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReadmeIT {
    private static final Path ROOT = Shell.ROOT;
    private static final Pattern SNIPPET =
            Pattern.compile("<!-- run: (\\w+) -->\n```console\n\\$ (.+)\n((?:.*\n)+?)```\n");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

    @Test
    void its_snippets_print_what_it_shows(@TempDir Path directory) throws Exception {
        Matcher snippet = SNIPPET.matcher(Files.readString(ROOT.resolve("README.md")));
        try (ServiceProcess service = new ServiceProcess(directory)) {
            service.start();
            assertThat(snippet.results().map(found -> found.group(1))).containsExactly("compare", "why");
            snippet.reset();
            while (snippet.find()) {
                Shell.Result result = new Shell(service.port()).run(snippet.group(2));
                assertThat(result.code()).as(result.output()).isZero();
                assertThat(result.output()).as(snippet.group(2)).startsWith(snippet.group(3).strip());
            }
        }
    }

    @Test
    void its_links_lead_somewhere_and_it_stays_short() throws Exception {
        List<String> lines = Files.readAllLines(ROOT.resolve("README.md"));
        assertThat(lines).hasSizeLessThanOrEqualTo(150);
        Matcher link = LINK.matcher(String.join("\n", lines));
        assertThat(link.results().map(found -> found.group(1)))
                .isNotEmpty()
                .allSatisfy(target -> assertThat(ROOT.resolve(target)).exists());
    }
}
