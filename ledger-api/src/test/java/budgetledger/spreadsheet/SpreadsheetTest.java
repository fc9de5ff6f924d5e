package budgetledger.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import budgetledger.money.Money;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What spreadsheet programs are given.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SpreadsheetTest {
    private static final Table TABLE = new Table("变动明细",
            List.of(new Table.Column("原因 Reason", 20), new Table.Column("事件号 Position", 10),
                    new Table.Column("变动（元） Change (yuan)", 18)),
            List.of(List.of(Cell.of("年中\"追加\"，第一次\n第二行"), Cell.of(17), Cell.of(Money.ofYuan("-0.30"))),
                    List.of(Cell.of("=HYPERLINK(\"http://x\")"), Cell.of(18),
                            Cell.of(Money.ofFen(10_000_000_000_000L))),
                    List.of(Cell.EMPTY, Cell.of(19), Cell.of(Money.ofFen(Long.MAX_VALUE)))),
            List.of(Cell.of("合计"), Cell.EMPTY, Cell.of(Money.ofYuan("99999999999.70"))));

    @TempDir
    private Path folder;

    @Test
    void csv_is_utf8_with_a_mark_quoted_as_the_rfc_has_it() {
        assertThat(new String(CsvFile.of(TABLE), StandardCharsets.UTF_8)).isEqualTo("\uFEFF"
                + "原因 Reason,事件号 Position,变动（元） Change (yuan)\r\n"
                + "\"年中\"\"追加\"\"，第一次\n第二行\",17,-0.30\r\n"
                + "\"'=HYPERLINK(\"\"http://x\"\")\",18,100000000000.00\r\n"
                + "\"\",19,92233720368547758.07\r\n"
                + "合计,,99999999999.70\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠A"})
    void a_text_of_a_csv_file_is_never_a_formula(String text) {
        Table table = new Table("t", List.of(new Table.Column("a", 9)), List.of(List.of(Cell.of(text))), List.of());
        assertThat(new String(CsvFile.of(table), StandardCharsets.UTF_8)).contains("'" + text);
    }

    @Test
    void amounts_of_a_workbook_are_exact_numbers_and_texts_are_texts() throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(XlsxFile.of(List.of(TABLE))))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(5);
            assertThat(rows.get(1).getCell(2).getValue()).isEqualTo(new BigDecimal("-0.30"));
            assertThat(rows.get(1).getCell(0).getText()).isEqualTo("年中\"追加\"，第一次\n第二行");
            assertThat(rows.get(2).getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(rows.get(2).getCell(0).getText()).isEqualTo("=HYPERLINK(\"http://x\")");
            assertThat(rows.get(2).getCell(2).getValue()).isEqualTo(new BigDecimal("100000000000.00"));
            assertThat(rows.get(3).getCell(2).getType()).isEqualTo(CellType.STRING);
            assertThat(rows.get(3).getCell(2).getText()).isEqualTo("92233720368547758.07");
            assertThat(rows.get(4).getCell(2).getValue()).isEqualTo(new BigDecimal("99999999999.70"));
        }
    }

    @Test
    void the_header_of_a_workbook_stays_in_sight_and_amounts_have_a_format() {
        Map<String, String> parts = parts(XlsxFile.of(List.of(TABLE)));
        assertThat(parts.get("xl/worksheets/sheet1.xml")).contains("state=\"frozen\"", "autoFilter", "landscape");
        assertThat(parts.get("xl/styles.xml")).contains("#,##0.00");
        assertThat(parts.get("xl/workbook.xml")).contains("Print_Titles");
    }

    @Test
    void days_are_days_and_nothing_is_nothing() throws IOException {
        Table table = new Table("t", List.of(new Table.Column("a", 9), new Table.Column("b", 9)),
                List.of(List.of(Cell.of(LocalDate.of(2022, 3, 1)), Cell.EMPTY)), List.of());
        assertThat(new String(CsvFile.of(table), StandardCharsets.UTF_8)).isEqualTo("\uFEFFa,b\r\n2022-03-01,\r\n");
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(XlsxFile.of(List.of(table))))) {
            Row row = book.getFirstSheet().read().get(1);
            assertThat(row.getCell(0).asDate().toLocalDate()).isEqualTo(LocalDate.of(2022, 3, 1));
            assertThat(row.getCell(1).getType()).isEqualTo(CellType.EMPTY);
        }
    }

    @Test
    void the_same_table_makes_the_same_parts_but_for_the_time_they_were_made() {
        assertThat(parts(XlsxFile.of(List.of(TABLE)))).isEqualTo(parts(XlsxFile.of(List.of(TABLE))));
    }

    @Test
    void a_row_that_does_not_fit_is_no_table() {
        assertThatThrownBy(() -> new Table("t", List.of(new Table.Column("a", 9)), List.of(List.of()), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Map<String, String> parts(byte[] workbook) {
        Map<String, String> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(Files.write(folder.resolve("book.xlsx"), workbook).toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String part = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                parts.put(entry.getName(), entry.getName().equals("docProps/core.xml") ? "" : part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }
}
