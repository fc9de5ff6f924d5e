package budgetledger.timeline;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

import budgetledger.eventlog.CanonicalEvent;
import budgetledger.eventlog.RecordedEvent;
import org.jspecify.annotations.Nullable;

/// Finds events by what they have, a page at a time, at any depth of the log for the same price. The projection says
/// which events; what they say is read from the log's own bytes.
public final class Timeline {
    private static final String EVENTS =
            "SELECT canonical FROM ledger.event WHERE position = ANY(?) ORDER BY position";

    private final DataSource source;

    public Timeline(DataSource source) {
        this.source = source;
    }

    /// Positions of the first events of a window that are looked for and seen, in the order of the window.
    ///
    /// @param effectiveAt only events that count on or before this day; null for all
    public List<Long> positions(
            Wanted wanted, Reach reach, @Nullable LocalDate effectiveAt, Window window, int limit) {
        if (window.isEmpty() || !reach.answers(wanted)) {
            return List.of();
        }
        Clauses query = new TimelineQuery(wanted, reach, effectiveAt, window, limit).sql();
        List<Long> positions = new ArrayList<>();
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(query.sql())) {
            query.bind(select);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    positions.add(row.getLong(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the timeline cannot be read", e);
        }
        return positions;
    }

    /// The events at positions, in the order asked for.
    public List<RecordedEvent> events(List<Long> positions) {
        List<RecordedEvent> events = new ArrayList<>();
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(EVENTS)) {
            select.setArray(1, connection.createArrayOf("bigint", positions.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    events.add(CanonicalEvent.read(row.getBytes(1)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("events cannot be read by their positions", e);
        }
        return positions.size() > 1 && positions.getFirst() > positions.getLast() ? events.reversed() : events;
    }
}
