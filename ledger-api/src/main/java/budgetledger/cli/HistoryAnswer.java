package budgetledger.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;

/// What the service answers to `GET /api/v1/moves`.
///
/// @param rows of the whole report
record HistoryAnswer(
        String department,
        int year,
        String basis,
        String side,
        String by,
        @Nullable String from,
        @Nullable String to,
        String opening,
        String change,
        String closing,
        long rows,
        List<Move> moves,
        long position,
        Map<String, String> links) {
    HistoryAnswer {
        moves = List.copyOf(moves);
        links = Map.copyOf(links);
    }

    /// What one event did to one line.
    record Move(
            long position,
            String act,
            Line line,
            String before,
            String change,
            String after,
            String effectiveOn,
            Instant recordedAt,
            String actor,
            @Nullable String maker,
            Contribution.Reason reason,
            Contribution.Document document) {}

    /// A line as text, and the name of its function code.
    record Line(String text, @Nullable String functionName) {}

    List<Money> amounts() {
        List<Money> amounts = new ArrayList<>(List.of(Money.ofYuan(opening), Money.ofYuan(change),
                Money.ofYuan(closing)));
        moves.forEach(move -> amounts.addAll(List.of(Money.ofYuan(move.before()), Money.ofYuan(move.change()),
                Money.ofYuan(move.after()))));
        return amounts;
    }
}
