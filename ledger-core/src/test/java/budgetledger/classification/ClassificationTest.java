package budgetledger.classification;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClassificationTest {
    private static final Edition IN_2022 = new Edition(2022);
    private static final Classification CLASSIFICATION = Classification.load();

    @Test
    void names_the_path_from_class_to_item() {
        assertThat(CLASSIFICATION.pathOf(new FunctionCode("2010302"), IN_2022))
                .contains(List.of("一般公共服务支出", "政府办公厅（室）及相关机构事务", "一般行政管理事务"));
        assertThat(CLASSIFICATION.pathOf(new FunctionCode("205"), IN_2022)).contains(List.of("教育支出"));
        assertThat(CLASSIFICATION.pathOf(new EconomicCode("30213"), IN_2022))
                .contains(List.of("商品和服务支出", "维修（护）费"));
    }

    @Test
    void names_every_step_of_a_path_as_of_the_same_edition() {
        FunctionCode code = new FunctionCode("2080501");

        assertThat(CLASSIFICATION.pathOf(code, new Edition(2019)))
                .contains(List.of("社会保障和就业支出", "行政事业单位离退休", "归口管理的行政单位离退休"));
        assertThat(CLASSIFICATION.pathOf(code, new Edition(2020)))
                .contains(List.of("社会保障和就业支出", "行政事业单位养老支出", "行政单位离退休"));
    }

    @Test
    void has_no_name_path_or_basis_for_an_unknown_code() {
        FunctionCode function = new FunctionCode("2010398");
        EconomicCode economic = new EconomicCode("30298");

        assertThat(CLASSIFICATION.nameOf(function, IN_2022)).isEmpty();
        assertThat(CLASSIFICATION.pathOf(function, IN_2022)).isEmpty();
        assertThat(CLASSIFICATION.basisOf(function, IN_2022)).isEmpty();
        assertThat(CLASSIFICATION.isKnown(function, IN_2022)).isFalse();
        assertThat(CLASSIFICATION.nameOf(economic, IN_2022)).isEmpty();
        assertThat(CLASSIFICATION.pathOf(economic, IN_2022)).isEmpty();
        assertThat(CLASSIFICATION.basisOf(economic, IN_2022)).isEmpty();
        assertThat(CLASSIFICATION.isKnown(economic, IN_2022)).isFalse();
    }

    @Test
    void says_how_a_name_is_known_also_where_the_code_was_renamed() {
        assertThat(CLASSIFICATION.basisOf(new FunctionCode("210"), new Edition(2018))).contains(Basis.STANDARD);
        assertThat(CLASSIFICATION.basisOf(new FunctionCode("210"), new Edition(2019))).contains(Basis.PUBLISHED);
        assertThat(CLASSIFICATION.basisOf(new EconomicCode("30208"), IN_2022)).contains(Basis.PUBLISHED);
        assertThat(CLASSIFICATION.basisOf(new EconomicCode("30905"), IN_2022)).contains(Basis.STANDARD);
    }

    @Test
    void lists_the_children_known_in_the_edition_one_level_down() {
        assertThat(CLASSIFICATION.childrenOf(new FunctionCode("21011"), IN_2022))
                .extracting(FunctionCode::value)
                .containsExactly("2101101", "2101102", "2101103", "2101199");
        assertThat(CLASSIFICATION.childrenOf(new FunctionCode("201"), new Edition(2018)))
                .extracting(FunctionCode::value)
                .contains("20103", "20199").doesNotContain("2010301", "20138", "20139");
        assertThat(CLASSIFICATION.childrenOf(new EconomicCode("307"), IN_2022))
                .extracting(EconomicCode::value)
                .containsExactly("30701", "30702", "30703", "30704");
        assertThat(CLASSIFICATION.childrenOf(new FunctionCode("2010301"), IN_2022)).isEmpty();
    }

    @Test
    void lists_the_classes_in_order() {
        assertThat(CLASSIFICATION.economicClasses(IN_2022))
                .extracting(EconomicCode::value)
                .containsExactly("301", "302", "303", "307", "309", "310", "311", "312", "313", "399");
        assertThat(CLASSIFICATION.functionClasses(IN_2022))
                .extracting(FunctionCode::value)
                .containsExactly("201", "203", "204", "205", "206", "207", "208", "210", "211", "212", "213", "214",
                        "215", "216", "217", "219", "220", "221", "222", "223", "224", "227", "229", "230", "231",
                        "232", "233", "234");
    }

    @Test
    void has_a_full_path_for_every_code_in_every_edition_that_knows_it() {
        assertThat(IntStream.rangeClosed(2018, 2030).mapToObj(Edition::new).flatMap(ClassificationTest::orphans))
                .isEmpty();
    }

    /// Known codes which a walk down from the classes does not reach, because a code above them is not known.
    private static Stream<String> orphans(Edition edition) {
        List<String> reached = reached(edition);
        return Stream.of("function.csv", "economic.csv")
                .flatMap(file -> codesIn(file, edition))
                .filter(code -> !reached.contains(code))
                .map(code -> code + " in " + edition.year());
    }

    private static Stream<String> codesIn(String file, Edition edition) {
        return ClassificationFile.read("/classification/" + file, code -> code).stream()
                .filter(row -> row.covers(edition))
                .map(CodeName::code);
    }

    private static List<String> reached(Edition edition) {
        Stream<FunctionCode> sections = CLASSIFICATION.functionClasses(edition).stream()
                .flatMap(code -> CLASSIFICATION.childrenOf(code, edition).stream());
        Stream<String> functions = Stream.concat(CLASSIFICATION.functionClasses(edition).stream(), sections)
                .flatMap(code -> Stream.concat(
                        Stream.of(code), CLASSIFICATION.childrenOf(code, edition).stream()))
                .map(FunctionCode::value);
        Stream<String> economics = CLASSIFICATION.economicClasses(edition).stream()
                .flatMap(code -> Stream.concat(
                        Stream.of(code), CLASSIFICATION.childrenOf(code, edition).stream()))
                .map(EconomicCode::value);
        return Stream.concat(functions, economics).toList();
    }
}
