package budgetledger.moves;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;

import budgetledger.budget.LineKey;
import budgetledger.eventlog.CanonicalEvent;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.figure.FigureCondition;
import budgetledger.figure.FigureScope;
import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;

/// What moved in a range, out of the posting table: sums by line, and which events to read from the log. The work grows
/// with the postings of one budget.
final class MovedLines {
    private static final LocalDate BEFORE_ALL = LocalDate.of(1, 1, 1);
    private static final LocalDate NO_LIMIT = LocalDate.of(9999, 12, 31);

    private static final String IN_RANGE = FigureCondition.LINES
            + " AND NOT (p.position <= ? AND p.effective_on <= ?)";
    private static final String SUMS = """
            SELECT concat_ws('|', coalesce(unit, '-'), side, fund, coalesce(function, '-'), coalesce(economic, '-'),
                coalesce(kind, '-'), coalesce(project, '-')), sum(amount), count(DISTINCT position)
            FROM projection.posting p WHERE %s AND %s
            GROUP BY unit, side, fund, function, economic, kind, project
            """;
    private static final String EVENTS = """
            SELECT e.canonical FROM (SELECT DISTINCT p.effective_on, p.position FROM projection.posting p
                WHERE %s AND %s ORDER BY %s LIMIT ?) AS found
            JOIN ledger.event e ON e.position = found.position ORDER BY %s
            """;

    private final DataSource source;

    MovedLines(DataSource source) {
        this.source = source;
    }

    /// The change of a line, and how many events made it.
    record Sum(Money change, long events) {}

    /// By line, what moved up to a place in the report; null for all.
    SortedMap<LineKey, Sum> sums(FigureScope scope, MoveRange range, @Nullable MoveKey upTo) {
        SortedMap<LineKey, Sum> sums = new TreeMap<>();
        String sql = SUMS.formatted(IN_RANGE, "(?::date, ?::bigint) >= " + place(range));
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            bind(select, scope, range, upTo == null ? new MoveKey(NO_LIMIT, Long.MAX_VALUE) : upTo);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Money change = Money.ofFen(row.getBigDecimal(2).longValueExact());
                    sums.put(LineKey.parse(row.getString(1)), new Sum(change, row.getLong(3)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the moves of a figure cannot be summed", e);
        }
        return sums;
    }

    /// The first events after a place in the report, as the log holds them.
    List<RecordedEvent> events(FigureScope scope, MoveRange range, @Nullable MoveKey after, int eventsMax) {
        List<RecordedEvent> events = new ArrayList<>();
        String sql = EVENTS.formatted(IN_RANGE, "(?::date, ?::bigint) < " + place(range), order(range, "p"),
                order(range, "found"));
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(bind(select, scope, range, after == null ? new MoveKey(BEFORE_ALL, 0) : after), eventsMax);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    events.add(CanonicalEvent.read(row.getBytes(1)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the moves of a figure cannot be read", e);
        }
        return events;
    }

    /// What a place is compared with: only the position when that alone is the order.
    private static String place(MoveRange range) {
        return switch (range.by()) {
            case EFFECTIVE -> "(p.effective_on, p.position)";
            case RECORDED -> "(?::date, p.position)";
        };
    }

    private static String order(MoveRange range, String of) {
        return switch (range.by()) {
            case EFFECTIVE -> of + ".effective_on, " + of + ".position";
            case RECORDED -> of + ".position";
        };
    }

    /// Gives the number of the parameter after those of the condition.
    private static int bind(PreparedStatement select, FigureScope scope, MoveRange range, MoveKey place)
            throws SQLException {
        int next = FigureCondition.bind(select, 1, scope, range.closing(), 0);
        LocalDate opening = range.opening().effectiveAt();
        select.setLong(next++, range.opening().position());
        select.setObject(next++, opening == null ? NO_LIMIT : opening);
        select.setObject(next++, place.effectiveOn());
        select.setLong(next++, place.position());
        if (range.by() == MoveRange.Clock.RECORDED) {
            select.setObject(next++, place.effectiveOn());
        }
        return next;
    }
}
