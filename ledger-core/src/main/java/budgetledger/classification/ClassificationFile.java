package budgetledger.classification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Reads our own classification files: UTF-8, LF, the header below, five plain fields a row, no quotes, no blank
/// lines, sorted by code and year. Anything else throws IllegalStateException with file and line.
final class ClassificationFile {
    static final String HEADER = "code,name,from_year,to_year,basis";
    private static final int FIELDS = 5;
    private static final Edition OPEN = new Edition(9999);
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    private ClassificationFile() {
    }

    static <C extends Comparable<C>> List<CodeName<C>> read(String resource, Function<String, C> codeOf) {
        try (InputStream in = ClassificationFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Missing resource " + resource);
            }
            return parse(resource, new String(in.readAllBytes(), StandardCharsets.UTF_8), codeOf);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read resource " + resource, e);
        }
    }

    static <C extends Comparable<C>> List<CodeName<C>> parse(
            String file, String text, Function<String, C> codeOf) {
        String[] lines = text.split("\n", -1);
        int last = lines.length - 1;
        if (!lines[0].equals(HEADER)) {
            throw malformed(file, 1, "the header must be " + HEADER);
        }
        if (!lines[last].isEmpty()) {
            throw malformed(file, lines.length, "the last line must end with a line feed");
        }
        List<CodeName<C>> rows = new ArrayList<>();
        for (int i = 1; i < last; i++) {
            try {
                CodeName<C> row = row(lines[i], codeOf);
                if (!rows.isEmpty() && !row.follows(rows.getLast())) {
                    throw new IllegalArgumentException("rows must ascend by code and year without overlap");
                }
                rows.add(row);
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException(at(file, i + 1, String.valueOf(e.getMessage())), e);
            }
        }
        return List.copyOf(rows);
    }

    private static <C extends Comparable<C>> CodeName<C> row(String line, Function<String, C> codeOf) {
        String[] fields = line.split(",", -1);
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException("expected " + FIELDS + " fields, found " + fields.length);
        }
        Edition to = fields[3].isEmpty() ? OPEN : edition("to_year", fields[3]);
        return new CodeName<>(
                codeOf.apply(fields[0]), fields[1], edition("from_year", fields[2]), to, basis(fields[4]));
    }

    private static Edition edition(String column, String year) {
        if (!YEAR.matcher(year).matches()) {
            throw new IllegalArgumentException(column + " must be a year of four digits, not \"" + year + "\"");
        }
        return new Edition(Integer.parseInt(year));
    }

    private static Basis basis(String word) {
        for (Basis basis : Basis.values()) {
            if (basis.name().toLowerCase(Locale.ROOT).equals(word)) {
                return basis;
            }
        }
        throw new IllegalArgumentException("basis must be published or standard, not \"" + word + "\"");
    }

    private static IllegalStateException malformed(String file, int line, String what) {
        return new IllegalStateException(at(file, line, what));
    }

    private static String at(String file, int line, String what) {
        return file + " line " + line + ": " + what;
    }
}
