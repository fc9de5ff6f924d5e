package budgetledger.classification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The text layer of a published Shanghai budget, read for its codes and names only.
record PublishedDocument(Edition edition, String text) {
    private static final Pattern CODED_LINE = Pattern.compile("\\s*[23]\\d\\d\\s.*\\p{IsHan}.*");
    /// A table row: the code in up to three columns (2024 prints two 款 with a single digit), a name, amounts.
    private static final Pattern ROW = Pattern.compile(
            "\\s*([23]\\d\\d)(?:\\s+(\\d{1,2}))?(?:\\s+(\\d{1,2}))?"
                    + "\\s+(\\p{IsHan}\\S*)\\s+[\\d,]+(?:\\s+[\\d,]+)*\\s*");
    private static final Pattern QUOTED = Pattern.compile("“([^“”（]+)（类）([^“”]+?)（款）([^“”]+?)（项）”");

    static PublishedDocument read(Path file, int year) {
        try {
            return new PublishedDocument(new Edition(year), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The code and name of every table row. A line that begins like a row and is not one is an error of this reader.
    List<PrintedCode> rows() {
        return text.lines().filter(line -> CODED_LINE.matcher(line).matches()).map(this::row).toList();
    }

    /// The three names of every quoted path “…（类）…（款）…（项）”, joined where the page breaks the line.
    Stream<List<String>> quotedPaths() {
        return QUOTED.matcher(text.replaceAll("\\s+", "")).results()
                .map(match -> List.of(match.group(1), match.group(2), match.group(3)));
    }

    private PrintedCode row(String line) {
        Matcher row = ROW.matcher(line);
        if (!row.matches()) {
            throw new AssertionError("Not a table row: " + line);
        }
        return new PrintedCode(row.group(1) + twoDigits(row.group(2)) + twoDigits(row.group(3)), row.group(4), edition);
    }

    private static String twoDigits(String part) {
        return part == null ? "" : "0".repeat(2 - part.length()) + part;
    }
}
