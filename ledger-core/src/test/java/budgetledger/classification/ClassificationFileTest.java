package budgetledger.classification;

import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClassificationFileTest {
    private static final String HEADER = "code,name,from_year,to_year,basis\n";

    @Test
    void reads_a_row_with_and_without_a_last_year() {
        assertThat(parse(HEADER + "210,医疗卫生与计划生育支出,2018,2018,standard\n210,卫生健康支出,2019,,published\n"))
                .isEqualTo(List.of(
                        new CodeName<>(new FunctionCode("210"), "医疗卫生与计划生育支出",
                                new Edition(2018), new Edition(2018), Basis.STANDARD),
                        new CodeName<>(new FunctionCode("210"), "卫生健康支出",
                                new Edition(2019), new Edition(9999), Basis.PUBLISHED)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            # third line of the file          | what is wrong with it
            201,教育支出,2018,                 | expected 5 fields, found 4
            205,教育支出,2018,,standard,       | expected 5 fields, found 6
            ~~                                | expected 5 fields, found 1
            20,教育支出,2018,,standard         | A function code (支出功能分类科目) has 3, 5 or 7 digits, not "20"
            205,,2018,,standard               | a name is made of Chinese characters, 、 and （）, not ""
            205,教育 支出,2018,,standard       | a name is made of Chinese characters, 、 and （）, not "教育 支出"
            205,教育(支)出,2018,,standard      | a name is made of Chinese characters, 、 and （）, not "教育(支)出"
            205,教\uFFFD支出,2018,,standard    | a name is made of Chinese characters, 、 and （）, not "教\uFFFD支出"
            205,教育支出,18,,standard          | from_year must be a year of four digits, not "18"
            205,教育支出,,,standard            | from_year must be a year of four digits, not ""
            205,教育支出,2018,now,standard     | to_year must be a year of four digits, not "now"
            205,教育支出,1918,,standard        | An edition (政府收支分类科目) has a year from 2007 to 9999, not 1918
            205,教育支出,2020,2019,standard    | to_year 2019 is before from_year 2020
            205,教育支出,2018,,seen            | basis must be published or standard, not "seen"
            205,教育支出,2018,,STANDARD        | basis must be published or standard, not "STANDARD"
            203,国防支出,2018,,standard        | rows must ascend by code and year without overlap
            204,公共安全支出,2020,,standard     | rows must ascend by code and year without overlap
            204,公共安全支出,2010,2012,standard | rows must ascend by code and year without overlap
            """)
    void refuses_a_malformed_row_with_file_and_line(String row, String problem) {
        assertThatIllegalStateException()
                .isThrownBy(() -> parse(HEADER + "204,公共安全支出,2018,2020,standard\n" + row + "\n"))
                .withMessage("some.csv line 3: " + problem);
    }

    @Test
    void refuses_another_header_a_byte_order_mark_windows_line_ends_and_a_cut_last_line() {
        String row = "205,教育支出,2018,,standard";

        assertRefused("", "some.csv line 1: the header must be code,name,from_year,to_year,basis");
        assertRefused("code,name\n" + row + "\n",
                "some.csv line 1: the header must be code,name,from_year,to_year,basis");
        assertRefused("\uFEFF" + HEADER + row + "\n",
                "some.csv line 1: the header must be code,name,from_year,to_year,basis");
        assertRefused(HEADER + row + "\r\n",
                "some.csv line 2: basis must be published or standard, not \"standard\r\"");
        assertRefused(HEADER + row, "some.csv line 2: the last line must end with a line feed");
    }

    @Test
    void names_a_missing_resource() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ClassificationFile.read("/classification/absent.csv", FunctionCode::new))
                .withMessage("Missing resource /classification/absent.csv");
    }

    private static void assertRefused(String text, String message) {
        assertThatIllegalStateException().isThrownBy(() -> parse(text)).withMessage(message);
    }

    private static List<CodeName<FunctionCode>> parse(String text) {
        return ClassificationFile.parse("some.csv", text, FunctionCode::new);
    }
}
