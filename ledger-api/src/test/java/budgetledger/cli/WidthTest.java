package budgetledger.cli;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WidthTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "a                   | 1",
        "预算                | 4",
        "2010302 一般行政    | 16",
        "（本级）            | 8",
        "“三公”经费          | 10",
        "示财预〔2022〕15号  | 18",
        "ｱ                   | 1",
        "，                  | 2",
        "𠀀                  | 2",
        "e\u0301             | 1",
        "한글                | 4",
        "+237.30             | 7"
    })
    void counts_the_columns_of_a_terminal(String text, int columns) {
        assertThat(Width.of(text)).isEqualTo(columns);
    }

    @Test
    void every_row_of_a_table_ends_in_the_same_column() {
        Table table = new Table(Table.Align.LEFT, Table.Align.RIGHT)
                .row("功能分类", "2022年")
                .row("201 一般公共服务支出", "4,212.40")
                .row("“三公”经费", "-1.15");
        assertThat(table.lines("")).containsExactly(
                "功能分类                2022年",
                "201 一般公共服务支出  4,212.40",
                "“三公”经费               -1.15");
        assertThat(table.lines("  ")).extracting(Width::of).containsOnly(32);
    }

    @Test
    void breaks_Chinese_text_but_no_amount_and_not_before_punctuation() {
        assertThat(Wrap.behind("原因 ", "由公开的基本支出3460.40万元，推算。", 20)).containsExactly(
                "原因 由公开的基本支",
                "     出3460.40万元，",
                "     推算。");
        assertThat(Wrap.behind("", "预算（调整后）", 6)).containsExactly("预算", "（调整", "后）");
        assertThat(Wrap.behind("why ", "more goods and services", 14)).containsExactly(
                "why more goods", "    and", "    services");
    }
}
