package budgetledger.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import budgetledger.money.Money;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Tables as a workbook (Office Open XML), a sheet each. Headers stay in sight, are printed on every page and carry
/// filters. Amounts are numbers that are exactly what they say; one with more digits than such a program can hold is
/// a text. Texts are texts, whatever they begin with.
public final class XlsxFile {
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// More digits than these are lost in a number of a spreadsheet program.
    private static final long EXACT_MAX = 999_999_999_999_999L;
    private static final int FEN_DIGITS = 2;
    private static final String AMOUNT = "#,##0.00";
    private static final String WHOLE = "0";
    private static final String DAY = "yyyy-mm-dd";
    private static final String HEADER_COLOUR = "FFD9E2F3";

    private XlsxFile() {}

    public static byte[] of(List<Table> tables) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "budget-ledger", null)) {
            for (Table table : tables) {
                write(workbook.newWorksheet(table.name()), table);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, Table table) {
        int columns = table.columns().size();
        for (int c = 0; c < columns; c++) {
            sheet.value(0, c, table.columns().get(c).title());
            sheet.width(c, table.columns().get(c).width());
        }
        sheet.range(0, 0, 0, columns - 1).style().bold().wrapText(true).horizontalAlignment("center")
                .verticalAlignment("center").fillColor(HEADER_COLOUR).borderStyle("thin").set();
        int r = 1;
        for (List<Cell> row : table.rows()) {
            write(sheet, r++, row, false);
        }
        if (!table.rows().isEmpty()) {
            sheet.setAutoFilter(0, 0, table.rows().size(), columns - 1);
        }
        if (!table.totals().isEmpty()) {
            write(sheet, r, table.totals(), true);
        }
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    private static void write(Worksheet sheet, int row, List<Cell> cells, boolean totals) {
        for (int c = 0; c < cells.size(); c++) {
            var style = sheet.style(row, c).verticalAlignment("top");
            switch (cells.get(c)) {
                case Cell.Text(String text) -> {
                    if (!text.isEmpty()) { // a cell with nothing in it is empty, also for a count
                        sheet.value(row, c, text);
                    }
                    style.wrapText(true);
                }
                case Cell.Day(LocalDate day) -> {
                    sheet.value(row, c, day);
                    style.format(DAY);
                }
                case Cell.Whole(long number) -> {
                    sheet.value(row, c, number);
                    style.format(WHOLE);
                }
                case Cell.Amount(Money amount) when Math.abs(amount.fen()) <= EXACT_MAX -> {
                    sheet.value(row, c, BigDecimal.valueOf(amount.fen(), FEN_DIGITS));
                    style.format(AMOUNT);
                }
                case Cell.Amount(Money amount) -> {
                    sheet.value(row, c, amount.yuan());
                    style.horizontalAlignment("right");
                }
            }
            if (totals) {
                style.bold().borderStyle("thin").fillColor(HEADER_COLOUR);
            }
            style.set();
        }
    }
}
