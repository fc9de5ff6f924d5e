package budgetledger.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// A table as CSV (RFC 4180) in UTF-8. It begins with a byte order mark, by which Excel knows the encoding.
///
/// A text that a spreadsheet program would take for a formula gets an apostrophe before it, so that nothing written
/// into a reason or a title is carried out on the machine of who opens the file.
public final class CsvFile {
    public static final String MEDIA_TYPE = "text/csv";

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /// What begins a formula; programs of China and Japan take the wide forms too.
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private CsvFile() {}

    public static byte[] of(Table table) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            writer.write(BYTE_ORDER_MARK);
            try (CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180)) {
                csv.printRecord(table.columns().stream().map(Table.Column::title));
                for (List<Cell> row : table.rows()) {
                    csv.printRecord(row.stream().map(CsvFile::text));
                }
                if (!table.totals().isEmpty()) {
                    csv.printRecord(table.totals().stream().map(CsvFile::text));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String text(Cell cell) {
        return switch (cell) {
            case Cell.Text(String text) -> !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
            case Cell.Whole(long number) -> Long.toString(number);
            case Cell.Day(var day) -> day.toString();
            case Cell.Amount(var amount) -> amount.yuan();
        };
    }
}
