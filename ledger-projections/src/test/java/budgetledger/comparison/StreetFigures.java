package budgetledger.comparison;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import budgetledger.budget.ExpenditureKind;

/// What a street (万里街道) published as its budgets of 2023 and 2024, by 项 and kind, in 元.
record StreetFigures(List<Row> rows) {
    private static final String FILE = "street-2023-2024.csv";

    record Row(int year, String function, ExpenditureKind kind, long yuan) {}

    static StreetFigures read() {
        try (InputStream file = Objects.requireNonNull(StreetFigures.class.getResourceAsStream(FILE))) {
            return new StreetFigures(new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1)
                    .map(line -> line.split(","))
                    .map(part -> new Row(Integer.parseInt(part[0]), part[1], ExpenditureKind.valueOf(part[2]),
                            Long.parseLong(part[3])))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Row> of(int year) {
        return rows.stream().filter(row -> row.year() == year).toList();
    }

    /// The sum of a year below a code.
    long sum(int year, String code) {
        return of(year).stream().filter(row -> row.function().startsWith(code)).mapToLong(Row::yuan).sum();
    }
}
