package budgetledger.comparison;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// The figures that [StreetBudgetsTest] enters are those of the published documents, where these lie beside the
/// checkout: every row of the table of expenditure, and the sums that it prints itself.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PublishedStreetTest {
    private static final String VARIABLE = "LEDGER_SHARED";
    private static final StreetFigures FIGURES = StreetFigures.read();

    /// 类, 款, 项, a name, and three amounts: whole, 基本支出, 项目支出.
    private static final Pattern ROW = Pattern.compile("(?m)^\\s*([23]\\d\\d)(?:\\s+(\\d\\d))?(?:\\s+(\\d\\d))?"
            + "\\s+\\p{IsHan}\\S*\\s+([\\d,]+)\\s+([\\d,]+)\\s+([\\d,]+)\\s*$");

    @ParameterizedTest
    @ValueSource(ints = {2023, 2024})
    void the_figures_entered_are_the_published_ones(int year) throws IOException {
        Optional<Path> file = find("wanli-" + year + "-budget.txt");
        if (file.isEmpty()) {
            System.out.println("shared samples are absent: the budgets of 万里街道 are not compared with their pages");
        }
        Assumptions.assumeTrue(file.isPresent(), "no shared samples beside the checkout");
        Map<String, String> published = new TreeMap<>();
        Map<String, String> entered = new TreeMap<>();
        ROW.matcher(table(Files.readString(file.orElseThrow()), year)).results().forEach(row -> {
            String code = code(row);
            published.put(code, yuan(row.group(4)) + " " + yuan(row.group(5)) + " " + yuan(row.group(6)));
            entered.put(code, FIGURES.sum(year, code) + " " + kind(year, code, "BASIC") + " "
                    + kind(year, code, "PROJECT"));
        });
        assertThat(published).hasSize(66);
        assertThat(entered).isEqualTo(published);
        assertThat(FIGURES.of(year)).extracting(StreetFigures.Row::function).isSubsetOf(published.keySet());
    }

    private static String table(String text, int year) {
        int begin = text.indexOf(year + "年部门支出预算总表\n编制部门");
        return text.substring(begin, text.indexOf("财政拨款收支预算总表\n编制部门", begin));
    }

    private static String code(MatchResult row) {
        return Stream.of(1, 2, 3).map(row::group).map(part -> part == null ? "" : part).reduce("", String::concat);
    }

    private static long yuan(String printed) {
        return Long.parseLong(printed.replace(",", ""));
    }

    private static long kind(int year, String code, String kind) {
        return FIGURES.of(year).stream()
                .filter(row -> row.function().startsWith(code) && row.kind().name().equals(kind))
                .mapToLong(StreetFigures.Row::yuan).sum();
    }

    private static Optional<Path> find(String name) {
        String named = System.getenv(VARIABLE);
        if (named != null) {
            return Optional.of(Path.of(named, "samples", name)).filter(Files::exists);
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve("shared").resolve("samples").resolve(name);
            if (Files.exists(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }
}
