package budgetledger.classification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The names of the 西青 budget of 2022, which prints no codes, walked down our tree to codes.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SampleNamesTest {
    private static final Edition EDITION = new Edition(2022);
    private static final Classification CLASSIFICATION = Classification.load();
    private static final Optional<Path> SHARED = SharedFolder.path();
    private static final Pattern QUOTE = Pattern.compile("“([^”]+)”");
    /// 机关运行经费 lists everyday items; this one is not the name of a code (办公设备购置 is, 31002).
    private static final Set<String> ITEMS_THAT_ARE_NOT_NAMES = Set.of("办公购置费");

    @Test
    void every_quoted_function_name_leads_to_one_code() throws IOException {
        if (SHARED.isPresent()) {
            Set<String> marked = Files.readAllLines(
                            SHARED.get().resolve("classification/function-2022-FROM-KNOWLEDGE.csv")).stream()
                    .map(line -> line.split(",", -1))
                    .filter(row -> row[3].equals("yes"))
                    .map(row -> row[0])
                    .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);

            List<FunctionCode> codes = functionCodes(between("（二）具体情况。", "六、关于"));

            assertThat(codes).extracting(FunctionCode::value).containsExactlyElementsOf(marked);
            assertThat(codes).allSatisfy(code ->
                    assertThat(CLASSIFICATION.basisOf(code, EDITION)).contains(Basis.PUBLISHED));
        }
    }

    @Test
    void every_listed_economic_name_leads_to_one_code() throws IOException {
        if (SHARED.isPresent()) {
            assertThat(economicCodes(between("人员经费1486.59万元，主要包括：", "等。"), "301", "303"))
                    .containsExactlyElementsOf(List.of("30101", "30102", "30103", "30107", "30108", "30109", "30110",
                            "30111", "30112", "30113", "30114", "30199", "30302"));
            assertThat(economicCodes(between("公用经费1973.81万元，主要包括：", "等。"), "302", "310"))
                    .containsExactlyElementsOf(List.of("30201", "30205", "30206", "30207", "30208", "30209", "30211",
                            "30213", "30214", "30216", "30217", "30227", "30228", "30229", "30231", "30239", "30299",
                            "31002"));
        }
    }

    @Test
    void the_items_of_operating_costs_are_economic_names_but_for_one() throws IOException {
        if (SHARED.isPresent()) {
            List<String> items = Arrays.stream(between("1201.416万元，包括", "。").split("、"))
                    .map(item -> item.replaceAll("[0-9.]+万元", ""))
                    .toList();

            assertThat(items).hasSize(10);
            assertThat(items.stream().filter(item -> sections(Stream.of("302", "310"), item).size() != 1))
                    .containsExactlyElementsOf(ITEMS_THAT_ARE_NOT_NAMES);
        }
    }

    /// A paragraph that begins with a quote is about a 类 or, where it goes on with 包括, about a 款 and its 项.
    private static List<FunctionCode> functionCodes(String part) {
        List<FunctionCode> found = new ArrayList<>();
        for (String paragraph : part.lines().map(String::strip).filter(line -> line.startsWith("“")).toList()) {
            Matcher quote = QUOTE.matcher(paragraph);
            assertThat(quote.find()).isTrue();
            boolean ofClass = !paragraph.contains("包括：");
            List<FunctionCode> candidates = ofClass
                    ? CLASSIFICATION.functionClasses(EDITION)
                    : CLASSIFICATION.childrenOf(found.getLast().at(FunctionLevel.CLASS), EDITION);
            FunctionCode head = named(candidates, quote.group(1));
            found.add(head);
            while (quote.find()) {
                found.add(named(CLASSIFICATION.childrenOf(head, EDITION), quote.group(1)));
            }
        }
        return found;
    }

    private static FunctionCode named(List<FunctionCode> candidates, String name) {
        List<FunctionCode> matches = candidates.stream()
                .filter(code -> CLASSIFICATION.nameOf(code, EDITION).equals(Optional.of(name)))
                .toList();
        assertThat(matches).as("codes called " + name).hasSize(1);
        return matches.getFirst();
    }

    private static List<String> economicCodes(String list, String... classes) {
        return Arrays.stream(list.split("、"))
                .flatMap(name -> {
                    List<EconomicCode> matches = sections(Stream.of(classes), name);
                    assertThat(matches).as("codes called " + name).hasSize(1);
                    return matches.stream().map(EconomicCode::value);
                })
                .sorted()
                .toList();
    }

    private static List<EconomicCode> sections(Stream<String> classes, String name) {
        return classes.map(EconomicCode::new)
                .flatMap(above -> CLASSIFICATION.childrenOf(above, EDITION).stream())
                .filter(code -> CLASSIFICATION.nameOf(code, EDITION).equals(Optional.of(name)))
                .toList();
    }

    private static String between(String start, String end) throws IOException {
        String text = Files.readString(SHARED.orElseThrow().resolve("samples/xiqing-2022-budget.txt"));
        assertThat(text).contains(start);
        String rest = text.substring(text.indexOf(start) + start.length());
        return rest.substring(0, rest.indexOf(end));
    }
}
