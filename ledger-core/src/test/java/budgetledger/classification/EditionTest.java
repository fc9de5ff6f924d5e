package budgetledger.classification;

import java.util.Optional;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/// The changes of the editions 2019, 2020 and 2024, each checked on both sides of its boundary.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EditionTest {
    private static final Classification CLASSIFICATION = Classification.load();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # code  | year | before                   | from this year on
            207     | 2019 | 文化体育与传媒支出           | 文化旅游体育与传媒支出
            210     | 2019 | 医疗卫生与计划生育支出        | 卫生健康支出
            220     | 2019 | 国土海洋气象等支出           | 自然资源海洋气象等支出
            224     | 2019 |                          | 灾害防治及应急管理支出
            20138   | 2019 |                          | 市场监督管理事务
            215     | 2020 | 资源勘探信息等支出           | 资源勘探工业信息等支出
            20805   | 2020 | 行政事业单位离退休           | 行政事业单位养老支出
            2080501 | 2020 | 归口管理的行政单位离退休      | 行政单位离退休
            2080599 | 2020 | 其他行政事业单位离退休支出     | 其他行政事业单位养老支出
            20139   | 2024 |                          | 社会工作事务
            20140   | 2024 |                          | 信访事务
            2010308 | 2024 | 信访事务                   |
            """)
    void changes_a_name_exactly_at_its_year(String code, int year, String before, String after) {
        FunctionCode it = new FunctionCode(code);

        assertThat(CLASSIFICATION.nameOf(it, new Edition(year - 1))).isEqualTo(Optional.ofNullable(before));
        assertThat(CLASSIFICATION.nameOf(it, new Edition(year))).isEqualTo(Optional.ofNullable(after));
        assertThat(CLASSIFICATION.isKnown(it, new Edition(year - 1))).isEqualTo(before != null);
        assertThat(CLASSIFICATION.isKnown(it, new Edition(year))).isEqualTo(after != null);
    }

    @Test
    void claims_nothing_before_2018() {
        Edition edition = new Edition(2017);

        assertThat(CLASSIFICATION.functionClasses(edition)).isEmpty();
        assertThat(CLASSIFICATION.economicClasses(edition)).isEmpty();
    }

    @Test
    void an_open_name_holds_in_later_years() {
        assertThat(CLASSIFICATION.nameOf(new FunctionCode("210"), new Edition(2099))).contains("卫生健康支出");
        assertThat(CLASSIFICATION.nameOf(new EconomicCode("30207"), new Edition(2099))).contains("邮电费");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 22, 2006, 10000})
    void refuses_a_year_without_this_classification_and_names_it(int year) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Edition(year))
                .withMessage("An edition (政府收支分类科目) has a year from 2007 to 9999, not " + year);
    }

    @Test
    void sorts_by_year() {
        assertThat(new Edition(2019)).isLessThan(new Edition(2020)).isEqualByComparingTo(new Edition(2019));
    }
}
