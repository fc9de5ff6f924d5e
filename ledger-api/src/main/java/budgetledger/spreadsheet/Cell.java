package budgetledger.spreadsheet;

import java.time.LocalDate;

import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;

/// One cell of a table.
public sealed interface Cell {
    Cell EMPTY = new Text("");

    /// Words. They are never read as a formula.
    record Text(String text) implements Cell {}

    /// A whole number, such as a position.
    record Whole(long number) implements Cell {}

    /// An amount, shown in 元 with two decimals.
    record Amount(Money amount) implements Cell {}

    /// A day of the calendar.
    record Day(LocalDate day) implements Cell {}

    /// The text of something, or an empty cell.
    static Cell of(@Nullable Object something) {
        return something == null ? EMPTY : new Text(something.toString());
    }

    static Cell of(long number) {
        return new Whole(number);
    }

    static Cell of(LocalDate day) {
        return new Day(day);
    }

    static Cell of(Money amount) {
        return new Amount(amount);
    }
}
