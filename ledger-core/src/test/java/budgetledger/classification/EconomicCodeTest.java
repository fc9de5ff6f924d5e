package budgetledger.classification;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EconomicCodeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # code | level   | 中文 | digits | at CLASS | at SECTION | parent
            302    | CLASS   | 类   | 3      | 302      | 302        |
            30207  | SECTION | 款   | 5      | 302      | 30207      | 302
            """)
    void has_a_level_and_can_be_cut_to_a_coarser_one(
            String code, EconomicLevel level, String chinese, int digits,
            String atClass, String atSection, String parent) {
        EconomicCode it = new EconomicCode(code);

        assertThat(it.level()).isEqualTo(level);
        assertThat(it.level().chinese()).isEqualTo(chinese);
        assertThat(it.level().digits()).isEqualTo(digits);
        assertThat(it.at(EconomicLevel.CLASS)).isEqualTo(new EconomicCode(atClass));
        assertThat(it.at(EconomicLevel.SECTION)).isEqualTo(new EconomicCode(atSection));
        assertThat(it.parent()).isEqualTo(Optional.ofNullable(parent).map(EconomicCode::new));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # code | other | within
            302    | 302   | true
            30207  | 302   | true
            302    | 30207 | false
            30207  | 30208 | false
            30207  | 301   | false
            33020  | 302   | false
            """)
    void is_within_itself_and_the_class_above_it(String code, String other, boolean within) {
        assertThat(new EconomicCode(code).isWithin(new EconomicCode(other))).isEqualTo(within);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "30", "3020", "302071", "3020701", "302 ", "30O", "３０２", "302\n"})
    void refuses_anything_but_3_or_5_ascii_digits_and_names_the_value(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EconomicCode(value))
                .withMessage("An economic code (部门预算支出经济分类科目) has 3 or 5 digits, not \"" + value + "\"");
    }

    @Test
    void sorts_a_parent_before_its_children_and_its_children_before_its_sibling() {
        List<EconomicCode> sorted = Stream.of("303", "30207", "302", "30101", "301")
                .map(EconomicCode::new)
                .sorted()
                .toList();

        assertThat(sorted).extracting(EconomicCode::value).containsExactly("301", "30101", "302", "30207", "303");
    }

    @Test
    void the_next_coarser_level_of_a_section_is_a_class_then_none() {
        assertThat(EconomicLevel.SECTION.coarser()).contains(EconomicLevel.CLASS);
        assertThat(EconomicLevel.CLASS.coarser()).isEmpty();
    }
}
