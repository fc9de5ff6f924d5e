package budgetledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What `docs/guards.md` names is there: each file, the words in it that are the guard, and each test.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GuardsTest {
    private static final Pattern LINK = Pattern.compile("\\[[^]]+]\\(\\.\\./([^)]+)\\)");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final int CELLS = 6;

    /// A row: what guards, where, against what, and which tests fail without it.
    private record Row(String text, List<String> cells) {}

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(Repository.root().resolve("docs/guards.md")).stream()
                .filter(line -> line.startsWith("| ") && line.contains("](../"))
                .map(line -> new Row(line, List.of(line.split(" ?\\| ?"))))
                .toList();
    }

    private static List<String> all(Pattern pattern, String cell) {
        Matcher matcher = pattern.matcher(cell);
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    @Test
    void every_guard_stands_where_the_page_says() throws IOException {
        assertThat(rows()).hasSizeGreaterThan(30);
        for (Row row : rows()) {
            assertThat(row.cells()).as(row.text()).hasSize(CELLS);
            Path file = Repository.root().resolve(all(LINK, row.cells().get(2)).getFirst());
            String source = Files.readString(file).replaceAll("\\s+", " ");
            assertThat(all(CODE, row.cells().get(3))).as(row.text()).isNotEmpty()
                    .allSatisfy(words -> assertThat(source).contains(words));
        }
    }

    @Test
    void every_test_that_the_page_names_is_there() throws IOException {
        Map<String, String> tests = tests();
        for (Row row : rows()) {
            assertThat(all(CODE, row.cells().get(5))).as(row.text()).isNotEmpty().allSatisfy(test -> {
                String[] named = test.split("\\.");
                assertThat(tests).containsKey(named[0]);
                assertThat(tests.get(named[0])).contains(" " + named[1] + "(");
            });
        }
    }

    private static Map<String, String> tests() throws IOException {
        Map<String, String> tests = new TreeMap<>();
        for (String module : List.of("ledger-core", "ledger-projections", "ledger-api")) {
            try (Stream<Path> files = Files.walk(Repository.root().resolve(module + "/src/test/java"))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    tests.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
                }
            }
        }
        return tests;
    }
}
