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
class FunctionCodeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # code  | level   | 中文 | digits | at CLASS | at SECTION | at ITEM | parent
            201     | CLASS   | 类   | 3      | 201      | 201        | 201     |
            20103   | SECTION | 款   | 5      | 201      | 20103      | 20103   | 201
            2010301 | ITEM    | 项   | 7      | 201      | 20103      | 2010301 | 20103
            """)
    void has_a_level_and_can_be_cut_to_a_coarser_one(
            String code, FunctionLevel level, String chinese, int digits,
            String atClass, String atSection, String atItem, String parent) {
        FunctionCode it = new FunctionCode(code);

        assertThat(it.level()).isEqualTo(level);
        assertThat(it.level().chinese()).isEqualTo(chinese);
        assertThat(it.level().digits()).isEqualTo(digits);
        assertThat(it.at(FunctionLevel.CLASS)).isEqualTo(new FunctionCode(atClass));
        assertThat(it.at(FunctionLevel.SECTION)).isEqualTo(new FunctionCode(atSection));
        assertThat(it.at(FunctionLevel.ITEM)).isEqualTo(new FunctionCode(atItem));
        assertThat(it.parent()).isEqualTo(Optional.ofNullable(parent).map(FunctionCode::new));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # code  | other   | within
            201     | 201     | true
            20103   | 201     | true
            2010301 | 201     | true
            2010301 | 20103   | true
            201     | 20103   | false
            20103   | 2010301 | false
            2010301 | 20104   | false
            20103   | 208     | false
            2120103 | 201     | false
            """)
    void is_within_itself_and_every_code_above_it(String code, String other, boolean within) {
        assertThat(new FunctionCode(code).isWithin(new FunctionCode(other))).isEqualTo(within);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "20", "2010", "201030", "20103010", "201 ", " 201", "20l", "2.1", "-01", "２０１",
        "20103\n"})
    void refuses_anything_but_3_5_or_7_ascii_digits_and_names_the_value(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FunctionCode(value))
                .withMessage("A function code (支出功能分类科目) has 3, 5 or 7 digits, not \"" + value + "\"");
    }

    @Test
    void sorts_a_parent_before_its_children_and_its_children_before_its_sibling() {
        List<FunctionCode> sorted = Stream.of("208", "20104", "2010350", "20103", "2010301", "201")
                .map(FunctionCode::new)
                .sorted()
                .toList();

        assertThat(sorted).extracting(FunctionCode::value)
                .containsExactly("201", "20103", "2010301", "2010350", "20104", "208");
    }

    @Test
    void the_next_coarser_level_of_an_item_is_a_section_then_a_class_then_none() {
        assertThat(FunctionLevel.ITEM.coarser()).contains(FunctionLevel.SECTION);
        assertThat(FunctionLevel.SECTION.coarser()).contains(FunctionLevel.CLASS);
        assertThat(FunctionLevel.CLASS.coarser()).isEmpty();
    }
}
