package budgetledger.moves;

import java.time.LocalDate;

/// The place of an event in a report: pages end between events. Its text is `2022-03-01.17`.
public record MoveKey(LocalDate effectiveOn, long position) {
    public String text() {
        return effectiveOn + "." + position;
    }

    /// Reads [#text()].
    ///
    /// @throws IllegalArgumentException when the text is no key
    /// @throws java.time.format.DateTimeParseException likewise
    public static MoveKey parse(String text) {
        int dot = text.indexOf('.');
        if (dot < 0) {
            throw new IllegalArgumentException("a place in a report is day.position: " + text);
        }
        return new MoveKey(LocalDate.parse(text.substring(0, dot)), Long.parseLong(text.substring(dot + 1)));
    }
}
