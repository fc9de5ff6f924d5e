package budgetledger.classification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Our names against the collected code lists and the two budgets of 万里街道. Every difference is listed with its
/// reason, and a listed difference that no longer occurs fails too. (西青 prints no codes: [SampleNamesTest].)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClassificationAgainstSourcesTest {
    private static final String CUT = "the page wraps the name and the text layer keeps its beginning";
    private static final String SHORT = "the table prints a shorter everyday name";
    private static final String HALF_WIDTH = "the table prints half-width brackets";
    private static final String REMARK = "our source of memory adds a remark in brackets";

    private static final Map<String, String> SEEN_FUNCTION_EXCEPTIONS = Map.of(
            "2080505 基本养老保险", SHORT,
            "2080505 机关事业单位基本养老保", CUT,
            "2080505 机关事业单位基本养老保险缴", CUT,
            "2080505 机关事业单位基本养老保险缴费支", CUT,
            "2080506 机关事业单位职业年金缴", CUT,
            "2080506 机关事业单位职业年金缴费支", CUT,
            "2080506 职业年金缴费", SHORT,
            "2080599 其他行政事业单位养老支", CUT);
    private static final Map<String, String> SEEN_ECONOMIC_EXCEPTIONS = Map.of(
            "30108 机关事业单位基本养老保险缴", CUT,
            "30213 维修(护)费", HALF_WIDTH);
    private static final Map<String, String> MEMORY_EXCEPTIONS = Map.of(
            "21208 国有土地使用权出让收入安排的支出（政府性基金）", REMARK);
    private static final Map<String, String> WANLI_2023_EXCEPTIONS = Map.of(
            "2080505 机关事业单位基本养老保险缴费支", CUT);
    private static final Map<String, String> WANLI_2024_EXCEPTIONS = Map.of(
            "30213 维修(护)费", HALF_WIDTH);

    private static final Pattern SEEN_IN = Pattern.compile("\\d+:(\\d{4})");
    private static final Edition MEMORY_EDITION = new Edition(2022);
    private static final Classification CLASSIFICATION = Classification.load();
    private static final Optional<Path> SHARED = SharedFolder.path();

    @Test
    void every_function_code_seen_in_a_document_is_known_and_published_by_that_name() throws IOException {
        if (SHARED.isPresent()) {
            checkSeen(seen(SHARED.get(), "seen-function-codes.csv"), SEEN_FUNCTION_EXCEPTIONS);
        }
    }

    @Test
    void every_economic_code_seen_in_a_document_is_known_and_published_by_that_name() throws IOException {
        if (SHARED.isPresent()) {
            checkSeen(seen(SHARED.get(), "seen-economic-dept-codes.csv"), SEEN_ECONOMIC_EXCEPTIONS);
        }
    }

    @Test
    void every_code_listed_from_memory_is_known_in_2022_by_that_name_and_level() throws IOException {
        if (SHARED.isPresent()) {
            List<List<String>> rows = Stream.concat(
                    csv(SHARED.get(), "function-2022-FROM-KNOWLEDGE.csv"),
                    csv(SHARED.get(), "economic-dept-2022-FROM-KNOWLEDGE.csv")).toList();

            assertDifferences(rows.stream()
                    .map(row -> new PrintedCode(row.get(0), row.get(1), MEMORY_EDITION)).toList(), MEMORY_EXCEPTIONS);
            assertThat(rows).allSatisfy(row -> assertThat(levelOf(row.get(0))).isEqualTo(row.get(2)));
        }
    }

    @Test
    void every_code_and_quoted_name_of_the_2023_budget_is_ours() {
        SHARED.ifPresent(shared -> checkDocument(
                PublishedDocument.read(shared.resolve("samples/wanli-2023-budget.txt"), 2023),
                WANLI_2023_EXCEPTIONS));
    }

    @Test
    void every_code_and_quoted_name_of_the_2024_budget_is_ours() {
        SHARED.ifPresent(shared -> checkDocument(
                PublishedDocument.read(shared.resolve("samples/wanli-2024-budget.txt"), 2024),
                WANLI_2024_EXCEPTIONS));
    }

    @Test
    void every_name_called_published_was_seen_for_its_code_or_stands_in_a_wide_table() throws IOException {
        if (SHARED.isPresent()) {
            Path shared = SHARED.get();
            Set<String> seen = Stream.of(
                            csv(shared, "seen-function-codes.csv"),
                            csv(shared, "seen-economic-dept-codes.csv"),
                            csv(shared, "function-2022-FROM-KNOWLEDGE.csv").filter(row -> row.get(3).equals("yes")))
                    .flatMap(rows -> rows.map(List::getFirst))
                    .collect(Collectors.toSet());
            // A wide table prints a code between the halves of a wrapped name, so only the words are kept.
            String wideTables = Files.readString(shared.resolve("samples/putuo-finance-2024-final-account.txt"))
                    .replaceAll("[\\s0-9.,]+", "");

            assertThat(published("function.csv").filter(row -> !seen.contains(row.code()))).isEmpty();
            assertThat(published("economic.csv").filter(row -> !seen.contains(row.code())))
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(wideTables).contains(row.name()));
        }
    }

    private static Stream<CodeName<String>> published(String file) {
        return ClassificationFile.read("/classification/" + file, code -> code).stream()
                .filter(row -> row.basis() == Basis.PUBLISHED);
    }

    private static void checkSeen(List<PrintedCode> seen, Map<String, String> exceptions) {
        assertDifferences(seen, exceptions);
        assertThat(seen).allSatisfy(printed ->
                assertThat(printed.basis(CLASSIFICATION)).as(printed.label()).contains(Basis.PUBLISHED));
    }

    /// Names of the tables, and both ways between the items of the tables and the paths quoted in the text.
    private static void checkDocument(PublishedDocument document, Map<String, String> exceptions) {
        List<PrintedCode> rows = document.rows();
        assertDifferences(rows, exceptions);
        assertThat(rows.stream().filter(row -> !row.isFunction())).isNotEmpty();

        Set<List<String>> itemsInTables = rows.stream()
                .filter(row -> row.isFunction() && row.code().length() == FunctionLevel.ITEM.digits())
                .map(row -> CLASSIFICATION.pathOf(new FunctionCode(row.code()), document.edition()).orElseThrow())
                .collect(Collectors.toSet());
        assertThat(itemsInTables).isNotEmpty();
        assertThat(document.quotedPaths().collect(Collectors.toSet())).isEqualTo(itemsInTables);
    }

    private static void assertDifferences(Collection<PrintedCode> printed, Map<String, String> exceptions) {
        assertThat(printed).isNotEmpty();
        Set<PrintedCode> differing = printed.stream()
                .filter(one -> !one.official(CLASSIFICATION).equals(Optional.of(one.name())))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(differing.stream().map(PrintedCode::label)).containsExactlyInAnyOrderElementsOf(exceptions.keySet());
        assertThat(differing).allSatisfy(one -> {
            String official = one.official(CLASSIFICATION).orElseThrow();
            switch (exceptions.get(one.label())) {
                case CUT -> assertThat(official).startsWith(one.name());
                case SHORT -> assertThat(official).contains(one.name());
                case HALF_WIDTH -> assertThat(one.name().replace('(', '（').replace(')', '）')).isEqualTo(official);
                default -> assertThat(one.name()).startsWith(official + "（");
            }
        });
    }

    /// One entry per year in which the list saw the code, because a name may have changed between two of them.
    private static List<PrintedCode> seen(Path shared, String file) throws IOException {
        return csv(shared, file)
                .flatMap(row -> SEEN_IN.matcher(row.get(3)).results().map(match ->
                        new PrintedCode(row.get(0), row.get(1), new Edition(Integer.parseInt(match.group(1))))))
                .toList();
    }

    private static Stream<List<String>> csv(Path shared, String file) throws IOException {
        return Files.readAllLines(shared.resolve("classification").resolve(file)).stream()
                .skip(1)
                .map(line -> List.of(line.split(",", -1)));
    }

    private static String levelOf(String code) {
        return code.startsWith("2")
                ? new FunctionCode(code).level().chinese()
                : new EconomicCode(code).level().chinese();
    }
}
